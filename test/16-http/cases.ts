// Requests, and what a reader of RFC 9110 and RFC 9112 finds in them. Each is a test by its name,
// fed whole, cut in two at every place, and byte by byte.

/** `~` stands for CR LF. */
export interface Case {
  readonly name: string
  readonly input: string
  /** What is found, a line each, as `finds` in `feed.ts` shows it. */
  readonly found: readonly string[]
}

const GET = 'GET / HTTP/1.1~Host: a~~'
const post = (fields: string, body = '', version = '1.1') =>
  `POST / HTTP/${version}~Host: a~${fields}~${body}`
const CHUNKED = 'Transfer-Encoding: chunked~'
const nine = '123456789'

const good = (name: string, input: string, ...found: string[]): Case => ({ name, input, found })
const refused = (name: string, status: number, input: string): Case => ({
  name,
  input,
  found: [String(status)],
})

export const accepted: Case[] = [
  good('a request', GET, 'GET / a', 'end'),
  good('a request of HTTP/1.0 needs no host', 'GET / HTTP/1.0~~', 'GET / - 1.0 closes', 'end'),
  good(
    'HTTP/1.0 stays open if it asks to',
    'GET / HTTP/1.0~Connection: Keep-Alive~~',
    'GET / - 1.0',
    'end',
  ),
  good('a later minor version is read as 1.1', 'GET / HTTP/1.7~Host: a~~', 'GET / a', 'end'),
  good('two requests in one chunk', GET + GET, 'GET / a', 'end', 'GET / a', 'end'),
  good(
    'empty lines before a request are left out',
    `~~${GET}~${GET}`,
    'GET / a',
    'end',
    'GET / a',
    'end',
  ),
  good('empty lines after the last request are no request', `${GET}~~`, 'GET / a', 'end'),
  good('nothing at all', ''),
  good(
    'connection: close, among others and in any case',
    'GET / HTTP/1.1~Host: a~Connection: x, CLOSE~~',
    'GET / a closes',
    'end',
  ),
  good(
    'a body with a length',
    post('Content-Length: 3~', `abc${GET}`),
    'POST / a',
    '"abc"',
    'end',
    'GET / a',
    'end',
  ),
  good('a body of length 0', post('Content-Length: 0~', GET), 'POST / a', 'end', 'GET / a', 'end'),
  good(
    'a length with zeros before it',
    post('Content-Length: 003~', 'abc'),
    'POST / a',
    '"abc"',
    'end',
  ),
  good('a body with GET', 'GET / HTTP/1.1~Host: a~Content-Length: 2~~xy', 'GET / a', '"xy"', 'end'),
  good(
    'a body in chunks',
    post(CHUNKED, `3~abc~A~0${nine}~0~~${GET}`),
    'POST / a',
    '"abc0123456789"',
    'end',
    'GET / a',
    'end',
  ),
  good('chunks of no bytes', post(CHUNKED, '0~~'), 'POST / a', 'end'),
  good(
    'chunked in capitals',
    post('Transfer-Encoding: CHUNKED~', '1~x~0~~'),
    'POST / a',
    '"x"',
    'end',
  ),
  good(
    'a size with zeros before it',
    post(CHUNKED, '00000003~abc~000~~'),
    'POST / a',
    '"abc"',
    'end',
  ),
  good(
    'extensions of chunks are left out',
    post(CHUNKED, '3;a;b=c ; d = "e;\\"f"~abc~0;x~~'),
    'POST / a',
    '"abc"',
    'end',
  ),
  good(
    'a trailer is kept apart',
    post(CHUNKED, '1~x~0~Sum: 9~B: ~~'),
    'POST / a',
    '"x"',
    'end sum: 9, b: ',
  ),
  good(
    'a client that waits to send its body',
    post('Content-Length: 1~Expect: 100-Continue~', 'x'),
    'POST / a waits',
    '"x"',
    'end',
  ),
  good('nobody waits for leave to send nothing', post('Expect: 100-continue~'), 'POST / a', 'end'),
  good(
    'HTTP/1.0 knows no expect',
    post('Content-Length: 1~Expect: 100-continue~', 'x', '1.0'),
    'POST / a 1.0 closes',
    '"x"',
    'end',
  ),
  good('a target with a host', 'GET http://b:8/c?d HTTP/1.1~Host: a~~', 'GET /c?d b:8', 'end'),
  good('a target with a host and no path', 'GET HTTP://b?d HTTP/1.1~Host: a~~', 'GET /?d b', 'end'),
  good('the server itself as a target', 'OPTIONS * HTTP/1.1~Host: a~~', 'OPTIONS * a', 'end'),
  good(
    'a query keeps all its question marks',
    'GET /?a?b HTTP/1.1~Host: a~~',
    'GET /?a?b a',
    'end',
  ),
  good('a host may be empty', 'GET / HTTP/1.1~Host:~~', 'GET / -', 'end'),
  good(
    'a host with brackets and a port',
    'GET / HTTP/1.1~Host: [::1]:80~~',
    'GET / [::1]:80',
    'end',
  ),
  good(
    'spaces and tabs around a value',
    'GET / HTTP/1.1~Host: \t a \t~X:  y z ~~',
    'GET / a x: y z',
    'end',
  ),
  good('an empty value', 'GET / HTTP/1.1~Host: a~X:~~', 'GET / a x: ', 'end'),
  good(
    'bytes above 127 in a value',
    'GET / HTTP/1.1~Host: a~X: \xfc\xff~~',
    'GET / a x: \xfc\xff',
    'end',
  ),
  good('two fields of a name', 'GET / HTTP/1.1~Host: a~X: 1~x: 2~~', 'GET / a x: 1 x: 2', 'end'),
  good(
    'a field called __proto__',
    'GET / HTTP/1.1~Host: a~__proto__: 1~~',
    'GET / a __proto__: 1',
    'end',
  ),
  good(
    'a name of every character that a name may have',
    "GET / HTTP/1.1~Host: a~!#$%&'*+-.^_`|0Z: 1~~",
    "GET / a !#$%&'*+-.^_`|0z: 1",
    'end',
  ),
  good(
    'an upgrade is left alone',
    'GET / HTTP/1.1~Host: a~Connection: Upgrade~Upgrade: h2c~~',
    'GET / a upgrade: h2c',
    'end',
  ),
]

export const refusals: Case[] = [
  // the request line
  refused('one word', 400, 'GARBAGE~~'),
  refused('HTTP/0.9', 400, 'GET /~~'),
  refused('two spaces in the request line', 400, 'GET  / HTTP/1.1~Host: a~~'),
  refused('a space behind the version', 400, 'GET / HTTP/1.1 ~Host: a~~'),
  refused('a space before the method', 400, ' GET / HTTP/1.1~Host: a~~'),
  refused('a tab in the request line', 400, 'GET\t/ HTTP/1.1~Host: a~~'),
  refused('a method that is no token', 400, 'G(T / HTTP/1.1~Host: a~~'),
  refused('a version in small letters', 400, 'GET / http/1.1~Host: a~~'),
  refused('a version with more digits', 400, 'GET / HTTP/1.10~Host: a~~'),
  refused('a version of another protocol', 400, 'GET / ICY/1.1~Host: a~~'),
  refused('HTTP/2', 505, 'PRI * HTTP/2.0~~'),
  refused('HTTP/0.8', 505, 'GET / HTTP/0.8~Host: a~~'),
  refused('a method in small letters is another method', 501, 'get / HTTP/1.1~Host: a~~'),
  refused('an unknown method', 501, 'BREW / HTTP/1.1~Host: a~~'),
  refused('CONNECT', 501, 'CONNECT a:80 HTTP/1.1~Host: a:80~~'),
  refused('TRACE', 501, 'TRACE / HTTP/1.1~Host: a~~'),
  refused('the start of TLS', 400, '\x16\x03\x01\x02'),
  // the target
  refused('a target without a slash', 400, 'GET tea HTTP/1.1~Host: a~~'),
  refused('a fragment', 400, 'GET /#x HTTP/1.1~Host: a~~'),
  refused('bytes above 127 in a target', 400, 'GET /\xfc HTTP/1.1~Host: a~~'),
  refused('a star with another method', 400, 'GET * HTTP/1.1~Host: a~~'),
  refused('a target with a user', 400, 'GET http://u@b/ HTTP/1.1~Host: a~~'),
  refused('a target with no host in it', 400, 'GET http:///x HTTP/1.1~Host: a~~'),
  refused('a target of another scheme', 400, 'GET ftp://b/ HTTP/1.1~Host: a~~'),
  refused('a target that asks for TLS', 421, 'GET https://b/ HTTP/1.1~Host: a~~'),
  refused('a long target', 414, `GET /${'x'.repeat(100)} HTTP/1.1~Host: a~~`),
  refused('a request line without an end', 414, `GET /${'x'.repeat(400)}`),
  // the host
  refused('no host', 400, 'GET / HTTP/1.1~~'),
  refused('no host, with a host in the target', 400, 'GET http://b/ HTTP/1.1~~'),
  refused('two hosts', 400, 'GET / HTTP/1.1~Host: a~Host: a~~'),
  refused('two hosts in HTTP/1.0', 400, 'GET / HTTP/1.0~Host: a~Host: b~~'),
  refused('a host with a path', 400, 'GET / HTTP/1.1~Host: a/b~~'),
  refused('a host with a user', 400, 'GET / HTTP/1.1~Host: u@a~~'),
  refused('a host with a space', 400, 'GET / HTTP/1.1~Host: a b~~'),
  refused('a host with a port that is no number', 400, 'GET / HTTP/1.1~Host: a:b~~'),
  // lines
  refused('LF alone in the request line', 400, 'GET / HTTP/1.1\nHost: a~~'),
  refused('LF alone behind a field', 400, 'GET / HTTP/1.1~Host: a\nX: y~~'),
  refused('LF alone as the empty line', 400, 'GET / HTTP/1.1~Host: a~\n'),
  refused('LF alone before the request', 400, '\nGET / HTTP/1.1~Host: a~~'),
  refused('CR alone in a value', 400, 'GET / HTTP/1.1~Host: a~X: a\rb~~'),
  refused('CR alone in the request line', 400, 'GET /\rx HTTP/1.1~Host: a~~'),
  refused('CR twice before LF', 400, 'GET / HTTP/1.1~Host: a\r~~'),
  refused('NUL in a value', 400, 'GET / HTTP/1.1~Host: a~X: a\0b~~'),
  refused('DEL in a value', 400, 'GET / HTTP/1.1~Host: a~X: a\x7fb~~'),
  // fields
  refused('a space before the colon', 400, 'GET / HTTP/1.1~Host: a~X : y~~'),
  refused('a tab before the colon', 400, 'GET / HTTP/1.1~Host: a~X\t: y~~'),
  refused('a folded line', 400, 'GET / HTTP/1.1~Host: a~X: y~ z~~'),
  refused('a folded line by a tab', 400, 'GET / HTTP/1.1~Host: a~X: y~\tz~~'),
  refused('a space before the first field', 400, 'GET / HTTP/1.1~ Host: a~~'),
  refused('a field without a colon', 400, 'GET / HTTP/1.1~Host: a~X~~'),
  refused('a field without a name', 400, 'GET / HTTP/1.1~Host: a~: y~~'),
  refused('a name that is no token', 400, 'GET / HTTP/1.1~Host: a~X(y): z~~'),
  refused('a name with a byte above 127', 400, 'GET / HTTP/1.1~Host: a~\xfc: z~~'),
  refused('too many fields', 431, `GET / HTTP/1.1~Host: a~${'X: y~'.repeat(12)}~`),
  refused('fields that are too long', 431, `GET / HTTP/1.1~Host: a~X: ${'x'.repeat(700)}~~`),
  refused('fields without an end', 431, `GET / HTTP/1.1~Host: a~X: ${'x'.repeat(700)}`),
  refused('empty lines without an end', 414, '~'.repeat(400)),
  // lengths
  refused('both lengths', 400, post(`Content-Length: 3~${CHUNKED}`, '0~~')),
  refused('both lengths, the other way round', 400, post(`${CHUNKED}Content-Length: 3~`, '0~~')),
  refused('two lengths that differ', 400, post('Content-Length: 3~Content-Length: 4~')),
  refused('two lengths that agree', 400, post('Content-Length: 3~Content-Length: 3~', 'abc')),
  refused('two lengths in one field', 400, post('Content-Length: 3, 3~', 'abc')),
  refused('a length with a sign', 400, post('Content-Length: +3~', 'abc')),
  refused('a length below nothing', 400, post('Content-Length: -3~')),
  refused('a length in hexadecimal', 400, post('Content-Length: 0x3~', 'abc')),
  refused('a length with a point', 400, post('Content-Length: 3.0~', 'abc')),
  refused('a length with a space in it', 400, post('Content-Length: 1 2~')),
  refused('an empty length', 400, post('Content-Length:~')),
  refused('a length of other digits', 400, post('Content-Length: \xb3~')),
  refused('a long body', 413, post('Content-Length: 101~')),
  refused('a length beyond all numbers', 413, post(`Content-Length: ${nine.repeat(40)}~`)),
  // transfer codings
  refused('an unknown coding', 400, post('Transfer-Encoding: xchunked~')),
  refused('identity', 400, post('Transfer-Encoding: identity~')),
  refused('gzip, and then chunks', 501, post('Transfer-Encoding: gzip, chunked~', '0~~')),
  refused('chunks, and then gzip', 400, post('Transfer-Encoding: chunked, gzip~', '0~~')),
  refused('chunked twice', 400, post('Transfer-Encoding: chunked, chunked~', '0~~')),
  refused('chunked twice, in two fields', 400, post(CHUNKED + CHUNKED, '0~~')),
  refused('chunked in quotes', 400, post('Transfer-Encoding: "chunked"~', '0~~')),
  refused('chunked with a parameter', 400, post('Transfer-Encoding: chunked;a=b~', '0~~')),
  refused('chunked with a comma before it', 400, post('Transfer-Encoding: , chunked~', '0~~')),
  refused('chunked with a byte before it', 400, post('Transfer-Encoding: \x0bchunked~', '0~~')),
  refused('an empty coding', 400, post('Transfer-Encoding:~', '0~~')),
  refused('chunks in HTTP/1.0', 400, post(CHUNKED, '0~~', '1.0')),
  // expect
  refused('something else that is expected', 417, post('Expect: tea~Content-Length: 1~', 'x')),
]

export const brokenBodies: Case[] = [
  refused('no size', 400, post(CHUNKED, '~abc~0~~')),
  refused('a size with a sign', 400, post(CHUNKED, '+3~abc~0~~')),
  refused('a size with 0x', 400, post(CHUNKED, '0x3~abc~0~~')),
  refused('a size with a letter that is no digit', 400, post(CHUNKED, 'g~')),
  refused('a space before a size', 400, post(CHUNKED, ' 3~abc~0~~')),
  refused('a space behind a size', 400, post(CHUNKED, '3 ~abc~0~~')),
  refused('a size of too many digits', 400, post(CHUNKED, `${'0'.repeat(17)}3~abc~0~~`)),
  refused('a size that is too much', 413, post(CHUNKED, 'ffffffffffffffff~')),
  refused('a size that would wrap round', 413, post(CHUNKED, '100000003~abc~0~~')),
  refused('an extension without a name', 400, post(CHUNKED, '3;~abc~0~~')),
  refused('an extension with an open quote', 400, post(CHUNKED, '3;a="b~abc~0~~')),
  refused('LF alone behind a size', 400, post(CHUNKED, '3\nabc~0~~')),
  refused('LF alone in an extension', 400, post(CHUNKED, '3;a\nb~abc~0~~')),
  refused('CR alone behind a size', 400, post(CHUNKED, '3\rabc~0~~')),
  refused('long extensions', 400, post(CHUNKED, `3;${'a'.repeat(200)}~abc~0~~`)),
  refused('an extension without an end', 400, post(CHUNKED, `3;${'a'.repeat(400)}`)),
  {
    ...refused('a chunk that is longer than its size', 400, ''),
    input: post(CHUNKED, '3~abcd~0~~'),
    found: ['"abc"', '400'],
  },
  {
    ...refused('a chunk with LF alone behind it', 400, ''),
    input: post(CHUNKED, '3~abc\n0~~'),
    found: ['"abc"', '400'],
  },
  {
    ...refused('a chunk that is shorter than its size', 400, ''),
    input: post(CHUNKED, '5~abc~0~~'),
    found: ['"abc\\r\\n"', '400'],
  },
  {
    ...refused('many short extensions', 400, ''),
    input: post(CHUNKED, '1;abc~x~'.repeat(40)),
    found: [`"${'x'.repeat(25)}"`, '400'],
  },
  {
    ...refused('chunks that are too much together', 413, ''),
    input: post(CHUNKED, `40~${'x'.repeat(64)}~`.repeat(2)),
    found: [`"${'x'.repeat(64)}"`, '413'],
  },
  refused('a folded trailer', 400, post(CHUNKED, '0~X: y~ z~~')),
  refused('a length in a trailer', 400, post(CHUNKED, '0~Content-Length: 3~~')),
  refused('a trailer of too many fields', 431, post(CHUNKED, `0~${'X: y~'.repeat(12)}~`)),
  refused('a trailer without an end', 431, post(CHUNKED, `0~X: ${'y'.repeat(700)}`)),
  refused('a body in chunks that breaks off', 400, post(CHUNKED, '0~')),
  refused('a size that breaks off', 400, post(CHUNKED, '3')),
  {
    ...refused('a body that breaks off', 400, ''),
    input: post('Content-Length: 5~', 'abc'),
    found: ['"abc"', '400'],
  },
].map((each) => ({ ...each, found: ['POST / a', ...each.found] }))

export const brokenHeads: Case[] = [
  refused('a head that breaks off', 400, 'GET / HTTP/1.1~Host: a~'),
  refused('a method that breaks off', 400, 'GE'),
  refused('a head that breaks off behind CR', 400, 'GET / HTTP/1.1~Host: a~\r'),
]

export const cases: Case[] = [...accepted, ...refusals, ...brokenBodies, ...brokenHeads]
