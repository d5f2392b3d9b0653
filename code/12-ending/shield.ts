// A shield: while the body runs, a cancel has to wait for it. It is not
// lost: it is thrown at the first wait after the shield.

import {
  type Body,
  type Coroutine,
  self,
} from '../09-system-calls/scheduler.ts'

// #region shield
export function* shield<T>(body: Body<T>): Coroutine<T> {
  const task = yield* self()
  task.shields += 1
  try {
    return yield* body()
  } finally {
    task.shields -= 1
  }
}
// #endregion shield
