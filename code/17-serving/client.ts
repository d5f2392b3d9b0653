// A client of the least kind: it asks for one thing, and reads the answer.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Connection } from '../15-sockets/connection.ts'

// #region answer
export interface Answer {
  readonly status: number
  /** The status line and the fields, as they came. */
  readonly head: readonly string[]
  /** The same fields, by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly body: Uint8Array
}
// #endregion answer

// #region ask
/** Sends a request without a body; waits for the whole answer. */
export function* ask(
  connection: Connection,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Coroutine<Answer> {
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const request = `GET ${path} HTTP/1.1\r\nhost: server\r\n`
  yield* connection.write(`${request}${lines.join('')}\r\n`)
  const answer = yield* readHead(connection)
  const size = Number(answer.fields.get('content-length') ?? 0)
  const hasBody = size > 0 && answer.status !== 304
  const body = hasBody ? yield* connection.readExactly(size) : undefined
  return { ...answer, body: body ?? new Uint8Array() }
}
// #endregion ask

// #region read-head
/** Reads the status line and the fields. */
export function* readHead(
  connection: Connection,
): Coroutine<Omit<Answer, 'body'>> {
  const head: string[] = []
  const fields = new Map<string, string>()
  let line
  while ((line = yield* connection.readLine())) {
    head.push(line)
    const [, name, value] = /^([\w-]+): *(.*)$/.exec(line) ?? []
    if (name && value) fields.set(name.toLowerCase(), value)
  }
  return { status: Number(head[0]?.split(' ')[1]), head, fields }
}
// #endregion read-head
