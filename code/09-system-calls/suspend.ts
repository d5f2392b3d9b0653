// The one primitive: a wait is a function that starts it. A bell that any
// task may wait for, in a dozen lines, outside the scheduler.

import {
  type Coroutine,
  DONE,
  type Operation,
  pause,
  type Resume,
  Scheduler,
  spawn,
  suspend,
} from './scheduler.ts'

// #region bell
class Bell {
  #waiting = new Set<Resume<void>>()

  heard(): Operation<void> {
    return suspend((resume) => {
      this.#waiting.add(resume)
      return () => this.#waiting.delete(resume)
    }, 'the bell')
  }

  ring(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const resume of waiting) resume(DONE)
  }
}
// #endregion bell

// #region run
const bell = new Bell()

function* guest(name: string): Coroutine<void> {
  console.log(`${name} sits down`)
  yield* bell.heard()
  console.log(`${name} eats`)
}

new Scheduler().run(function* () {
  for (const name of ['Ann', 'Bob', 'Cid']) yield* spawn(() => guest(name))
  yield* pause()
  console.log('ding')
  bell.ring()
})
// #endregion run
