// Node's own loop, in the words of chapter 13's: futures and tasks run on
// it as they are.

import type { Handle, Loop } from '../13-event-loop/loop.ts'

// #region loop
type Calls = Pick<Loop<unknown>, 'now' | 'callSoon' | 'callLater'>

export const nodeLoop: Calls = {
  now: () => performance.now(),

  callSoon(callback): Handle {
    const immediate = setImmediate(callback)
    return { cancel: () => clearImmediate(immediate) }
  },

  callLater(milliseconds, callback): Handle {
    const timer = setTimeout(callback, milliseconds)
    return { cancel: () => clearTimeout(timer) }
  },
}
// #endregion loop
