// What a server is told when it is made.

import { dateLine } from './date.ts'
import * as limits from './limits.ts'
import type { HttpError } from './http-error.ts'
import type { Request } from './message.ts'

// #region settings
export interface Options {
  /** Each of these is added to the values in `limits.ts`. */
  readonly sizes?: Partial<limits.Sizes>
  readonly times?: Partial<limits.Times>
  readonly counts?: Partial<limits.Counts>
  /** The date, in milliseconds since 1970. */
  readonly clock?: () => number
  /** Told what a handler throws; the client is told that it was 500. */
  readonly report?: (error: unknown, request?: Request) => void
  /** Told of a request that was refused before it came to a handler. */
  readonly refused?: (refusal: HttpError, remote: string) => void
}

export interface Settings {
  readonly sizes: limits.Sizes
  readonly times: limits.Times
  readonly counts: limits.Counts
  readonly dateLine: () => string
  readonly report: (error: unknown, request?: Request) => void
  readonly refused: (refusal: HttpError, remote: string) => void
}

export const settings = (options: Options): Settings => ({
  sizes: { ...limits.SIZES, ...options.sizes },
  times: { ...limits.TIMES, ...options.times },
  counts: { ...limits.COUNTS, ...options.counts },
  dateLine: dateLine(options.clock ?? Date.now),
  report: options.report ?? ((error) => console.error(error)),
  refused: options.refused ?? (() => undefined),
})
// #endregion settings
