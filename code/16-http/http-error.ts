// What is wrong with a request, as the status that the client is told.

import { TimedOut } from '../12-ending/timeout.ts'

// #region error
export class HttpError extends Error {
  override name = 'HttpError'
  readonly status: number

  constructor(status: number, why: string) {
    super(why)
    this.status = status
  }
}

/** What is no HTTP at all, or has two meanings. */
export const bad = (why: string): HttpError => new HttpError(400, why)
// #endregion error

// #region refusal
/** What a client is told of an error, if it is its own. */
export function refusalOf(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error
  if (!(error instanceof TimedOut)) return undefined
  return new HttpError(408, 'that took too long')
}
// #endregion refusal
