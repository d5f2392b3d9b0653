// The access log: a line for each answer, in the form that other programs
// read (`combined`, and how many milliseconds it took).

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { HttpError } from '../16-http/http-error.ts'
import type {
  Handler,
  HeaderInit,
  Request,
  Response,
} from '../16-http/message.ts'

// #region counted
/** A response that counts the bytes of body that the handler has given. */
class Counted implements Response {
  bytes = 0
  #response: Response

  constructor(response: Response) {
    this.#response = response
  }

  get status(): number {
    return this.#response.status
  }

  send(
    status: number,
    headers?: HeaderInit,
    body: string | Uint8Array = '',
  ): Coroutine<void> {
    this.bytes += Buffer.byteLength(body)
    return this.#response.send(status, headers, body)
  }

  start(status: number, headers?: HeaderInit): Coroutine<void> {
    return this.#response.start(status, headers)
  }

  write(bytes: string | Uint8Array): Coroutine<void> {
    this.bytes += Buffer.byteLength(bytes)
    return this.#response.write(bytes)
  }

  end(trailers?: HeaderInit): Coroutine<void> {
    return this.#response.end(trailers)
  }
}
// #endregion counted

// #region logged
export interface Clock {
  /** Milliseconds since 1970. */
  date(): number
  /** Milliseconds from any moment on, for durations. */
  now(): number
}

/**
 * The same handler, of which each answer is told to `write`, as a line.
 * Who has asked is whoever is connected; behind a proxy, whom it names.
 */
export function logged(
  handler: Handler,
  write: (line: string) => void,
  clock: Clock,
  isBehindProxy = false,
): Handler {
  return function* (request, response) {
    const counted = new Counted(response)
    const start = clock.now()
    try {
      yield* handler(request, counted)
    } finally {
      const took = clock.now() - start
      const client = clientOf(request, isBehindProxy)
      write(lineOf(request, counted, client, clock.date(), took))
    }
  }
}

/** For `HttpServer`: tells `write` of requests that no handler has seen,
 * since they could not be read. Who asked is whoever is connected. */
export const loggedRefusal =
  (write: (line: string) => void, { date }: Pick<Clock, 'date'>) =>
  ({ status, message }: HttpError, remote: string): void => {
    const bytes = Buffer.byteLength(`${message}\n`)
    const client = withoutPort(remote)
    write(
      `${client} - - [${stamp(date())}] "-" ${status} ${bytes} "-" "-" 0.0`,
    )
  }
// #endregion logged

// #region client
/** An address, without the port. A proxy adds who asked it to the end of
 * a list, in which all that stands before is what the client says. */
function clientOf({ headers, remote }: Request, isBehindProxy: boolean) {
  const list = isBehindProxy ? headers.get('x-forwarded-for') : undefined
  const last = list?.split(',').at(-1)?.trim() ?? ''
  if (/^[\da-f.:]+$/i.test(last)) return last
  return withoutPort(remote)
}

const withoutPort = (remote: string): string =>
  remote.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
// #endregion client

// #region line
const lineOf = (
  { headers, method, target, version }: Request,
  { bytes, status }: Counted,
  client: string,
  date: number,
  took: number,
): string => {
  const request = quoted(`${method} ${target} HTTP/${version}`)
  const referer = quoted(headers.get('referer') ?? '-')
  const agent = quoted(headers.get('user-agent') ?? '-')
  const sent = method === 'HEAD' ? 0 : bytes
  const milliseconds = took.toFixed(1)
  return `${client} - - [${stamp(date)}] ${request} ${status || 500} ${sent} ${referer} ${agent} ${milliseconds}`
}

/** What a client says may not look like the end of a line, or a quote. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\]|[^\x20-\x7e]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(2, '0')
    return sign === '"' || sign === '\\' ? `\\${sign}` : `\\x${code}`
  })}"`

/** `23/Nov/2026:11:00:00 +0000` */
function stamp(time: number): string {
  const [, day, month, year, clock] = new Date(time)
    .toUTCString()
    .split(' ')
  return `${day}/${month}/${year}:${clock} +0000`
}
// #endregion line
