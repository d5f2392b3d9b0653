// A trace: what a scheduler did, as plain data that can be kept, compared
// and drawn. Its times are the host's.

import { type Happening, type Observer } from './options.ts'
import { lastPlaces, watchPlaces } from './places.ts'

// #region trace
export interface TraceEvent {
  /** Milliseconds on the clock of the host. */
  readonly time: number
  /** A note is what the task says that it does. */
  readonly what: Happening['what'] | 'note'
  /** Numbers of tasks; `by` is 0 if the outside did it. */
  readonly task: number
  readonly by: number
  /** What it was parked on, how it ended, or its note; of a task that is
   * made ready because it is cancelled, `cancelled`. */
  readonly detail?: string
  /** Where it parks or pauses, as files and lines: its own `yield*`, then
   * that of whom it delegates to, and so on. */
  readonly at?: readonly string[]
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
  #running = 0
  #thrown = new Set<Happening['task']>()

  /** `now` tells the time: that of the scheduler's host. */
  constructor(now: () => number) {
    this.#now = now
    watchPlaces()
  }

  readonly observe: Observer = ({ what, task, by }) => {
    if (what === 'made') this.tasks.push({ id: task.id, name: task.name })
    if (what === 'run') this.#running = task.id
    const waits = what === 'parked' || (what === 'ready' && task === by)
    const places = waits ? lastPlaces() : []
    const detail = this.#detail(what, task)
    this.events.push({
      time: this.#now(),
      what,
      task: task.id,
      by: by?.id ?? 0,
      ...(detail !== undefined && { detail }),
      ...(places.length > 0 && { at: places }),
    })
  }

  /** For the task that runs: keeps what it does, such as `eats soup`. */
  note(detail: string): void {
    const task = this.#running
    this.events.push({
      time: this.#now(),
      what: 'note',
      task,
      by: task,
      detail,
    })
  }
  // #endregion recorder

  // #region detail
  #detail(what: Happening['what'], task: Happening['task']) {
    if (what === 'ended') return endOf(task)
    if (task.cancelling !== 'thrown' || this.#thrown.has(task))
      return task.waiting
    this.#thrown.add(task) // it was parked, and is ready to catch it
    return 'cancelled'
  }
  // #endregion detail
}

const endOf = ({ outcome, cancelled }: Happening['task']): string =>
  outcome?.ok ? 'returned' : cancelled ? 'cancelled' : 'failed'
