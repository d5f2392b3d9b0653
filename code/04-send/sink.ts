// A sink takes values by next(value); the last thing that it is given
// says that there are no more.

import { primed } from './primed.ts'

// #region sink
/** What a sink is given when nothing more will come. */
export const END = Symbol('end')

/** A generator that takes values and gives none back. */
export type Sink<T> = Generator<void, void, T | typeof END>
// #endregion sink

// #region collect
/** Puts everything it is given into a list. */
export const collect = primed(function* <T>(list: T[]): Sink<T> {
  for (let item = yield; item !== END; item = yield) list.push(item)
})
// #endregion collect
