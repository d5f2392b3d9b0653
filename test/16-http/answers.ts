// Reads answers as a client would: not by the code that is tested.

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** What came behind the chunks of the body. */
  trailer: string
}

/** All answers in a text of one character a byte. `heads` says which of them are for HEAD. */
export function answersIn(text: string, heads: (index: number) => boolean = () => false): Answer[] {
  const answers: Answer[] = []
  let rest = text
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) throw new Error(`half a head: ${JSON.stringify(rest)}`)
    const [statusLine, ...lines] = rest.slice(0, end).split('\r\n')
    const status = Number(/^HTTP\/1\.1 (\d{3}) [\w -]*$/.exec(statusLine!)?.[1])
    if (!status) throw new Error(`no status line: ${JSON.stringify(statusLine)}`)
    const headers = Object.fromEntries(
      lines.map((line) => {
        const [, name, value] = /^([\w-]+): (.*)$/.exec(line)!
        return [name!.toLowerCase(), value!]
      }),
    )
    rest = rest.slice(end + 4)
    const answer: Answer = { status, headers, body: '', trailer: '' }
    if (status >= 200) answers.push(answer)
    if (status < 200 || status === 204 || status === 304 || heads(answers.length - 1)) continue
    if (headers['transfer-encoding'] === 'chunked') rest = chunks(rest, answer)
    else {
      const length = Number(headers['content-length'] ?? rest.length)
      if (rest.length < length) throw new Error(`half a body: ${JSON.stringify(rest)}`)
      answer.body = rest.slice(0, length)
      rest = rest.slice(length)
    }
  }
  return answers
}

function chunks(text: string, answer: Answer): string {
  for (let rest = text; ;) {
    const [line, digits] = /^([0-9a-f]+)\r\n/.exec(rest) ?? []
    if (line === undefined) throw new Error(`no size: ${JSON.stringify(rest)}`)
    const size = Number.parseInt(digits!, 16)
    rest = rest.slice(line.length)
    if (size === 0) {
      const end = `\r\n${rest}`.indexOf('\r\n\r\n')
      if (end < 0) throw new Error('half a trailer')
      answer.trailer = rest.slice(0, end)
      return rest.slice(end + 2)
    }
    if (rest.slice(size, size + 2) !== '\r\n') throw new Error('half a chunk')
    answer.body += rest.slice(0, size)
    rest = rest.slice(size + 2)
  }
}
