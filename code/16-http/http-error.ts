// What is wrong with a request, as the status that the client is told.

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
