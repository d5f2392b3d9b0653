// A trace: what a scheduler did, as plain data that can be kept, compared
// and drawn. Its times are the host's.

import { type Happening, type Observer } from './options.ts'

// #region trace
export interface TraceEvent {
  /** Milliseconds on the clock of the host. */
  readonly time: number
  readonly what: Happening['what']
  /** Numbers of tasks; `by` is 0 if the outside did it. */
  readonly task: number
  readonly by: number
  /** What it was parked on, or how it ended. */
  readonly detail?: string
}

export interface TracedTask {
  readonly id: number
  readonly name: string
}
// #endregion trace

// #region recorder
/** Keeps what happens; give its `observe` to a scheduler. */
export class Recorder {
  readonly tasks: TracedTask[] = []
  readonly events: TraceEvent[] = []
  #now: () => number

  /** `now` tells the time: that of the scheduler's host. */
  constructor(now: () => number) {
    this.#now = now
  }

  readonly observe: Observer = ({ what, task, by }) => {
    if (what === 'made') this.tasks.push({ id: task.id, name: task.name })
    const event = {
      time: this.#now(),
      what,
      task: task.id,
      by: by?.id ?? 0,
    }
    const detail = what === 'ended' ? endOf(task) : task.waiting
    this.events.push(detail === undefined ? event : { ...event, detail })
  }
}

const endOf = ({ outcome, cancelled }: Happening['task']): string =>
  outcome?.ok ? 'returned' : cancelled ? 'cancelled' : 'failed'
// #endregion recorder
