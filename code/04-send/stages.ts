// Sinks that hand on: one that leaves some out, one that gives to many.

import { primed } from './primed.ts'
import { END, type Sink } from './sink.ts'

// #region filter
/** Hands on what passes the test. */
export const filter = primed(function* <T>(
  test: (item: T) => boolean,
  target: Sink<T>,
): Sink<T> {
  try {
    for (let item = yield; item !== END; item = yield)
      if (test(item) && target.next(item).done) return
    target.next(END)
  } finally {
    target.return()
  }
})
// #endregion filter

// #region broadcast
/** Hands everything, END too, to every target, in order. */
export const broadcast = primed(function* <T>(
  ...targets: Sink<T>[]
): Sink<T> {
  try {
    let item: T | typeof END
    do {
      item = yield
      for (const target of targets) target.next(item)
    } while (item !== END)
  } finally {
    for (const target of targets) target.return()
  }
})
// #endregion broadcast
