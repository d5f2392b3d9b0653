// A trace: what the scheduler did, as plain data that can be kept,
// compared and drawn. There is no clock yet: its times are all 0.

import { type Happening, type Observer } from './taking-turns.ts'

// #region trace
export interface TraceEvent {
  readonly time: 0
  /** A note is what the task says that it does. */
  readonly what: Happening['what'] | 'note'
  /** Numbers of tasks; `by` is 0 if the outside did it. */
  readonly task: number
  readonly by: number
  readonly detail?: string
}

/** Keeps what happens; give its `observe` to `takeTurns`. */
export class Recorder {
  readonly tasks: { readonly id: number; readonly name: string }[] = []
  readonly events: TraceEvent[] = []
  #running = 0

  readonly observe: Observer = ({ what, task: name }) => {
    const task = this.#number(name)
    if (what === 'run') this.#running = task
    this.events.push({ time: 0, what, task, by: this.#running })
  }

  /** For the task that runs: keeps what it does, such as `eats soup`. */
  note(detail: string): void {
    const task = this.#running
    this.events.push({ time: 0, what: 'note', task, by: task, detail })
  }

  /** The number of a task, from 1, in the order in which they come. */
  #number(name: string): number {
    const known = this.tasks.find((task) => task.name === name)
    if (known) return known.id
    return this.tasks.push({ id: this.tasks.length + 1, name })
  }
}
// #endregion trace
