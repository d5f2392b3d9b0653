// The smallest scheduler that can sleep, on a clock of its own.

/** A task: it yields for how many milliseconds it wants to sleep. */
export type Sleeper = Generator<number, void>

export interface Clock {
  /** Milliseconds since the start. */
  now: number
}

/** Runs the tasks to their ends; returns what was thrown. */
export function run(tasks: Sleeper[], clock: Clock): unknown[] {
  throw new Error('run is not written yet')
}
