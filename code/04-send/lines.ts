// Lines out of chunks: what comes after the last newline is kept until
// the rest of that line is there.

import { primed } from './primed.ts'
import { END, type Sink } from './sink.ts'

/** A line that is longer than was allowed, and its number from 1. */
export class LineTooLong extends Error {
  readonly line: number
  constructor(line: number, limit: number) {
    super(`line ${line} is longer than ${limit} characters`)
    this.name = 'LineTooLong'
    this.line = line
  }
}

// #region lines
/**
 * Takes chunks of a text, cut anywhere; gives its lines to `target`, with
 * neither LF nor CR LF. A line of more than `limit` characters throws.
 */
export const lines = primed(function* (
  target: Sink<string>,
  limit: number = Infinity,
): Sink<string> {
  const done = (text: string) => text.replace(/\r$/, '')
  let rest = ''
  let line = 1
  try {
    for (let chunk = yield; chunk !== END; chunk = yield) {
      const [first = '', ...more] = chunk.split('\n')
      rest += first
      for (const next of more) {
        target.next(within(limit, done(rest), line++))
        rest = next
      }
      within(limit, done(rest), line)
    }
    if (rest) target.next(within(limit, rest, line))
    target.next(END)
  } finally {
    target.return()
  }
})
// #endregion lines

function within(limit: number, text: string, line: number): string {
  if (text.length > limit) throw new LineTooLong(line, limit)
  return text
}
