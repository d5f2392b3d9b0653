// Our loop, as a host: what chapter 9's scheduler asks of the world, asked
// of a loop. The loop may have other things to call, too.

import { type Host, Holds } from '../09-system-calls/host.ts'
import {
  type Abort,
  DONE,
  type Resume,
} from '../09-system-calls/scheduler.ts'
import type { Loop } from './loop.ts'

// #region host
export class LoopHost<Source> implements Host {
  readonly loop: Loop<Source>
  #holds = new Holds()

  constructor(loop: Loop<Source>) {
    this.loop = loop
  }

  now(): number {
    return this.loop.now()
  }

  defer(callback: () => void): void {
    const release = this.hold()
    this.loop.callSoon(() => {
      release()
      callback()
    })
  }

  at(time: number, resume: Resume<void>): Abort {
    const release = this.hold()
    const handle = this.loop.callAt(time, () => {
      release()
      resume(DONE)
    })
    return () => {
      handle.cancel()
      release()
    }
  }

  /** To be called by what watches a source for a task. */
  hold(): () => void {
    return this.#holds.add()
  }

  get idle(): boolean {
    return this.#holds.count === 0
  }

  advance(): boolean {
    return this.loop.turn()
  }
}
// #endregion host
