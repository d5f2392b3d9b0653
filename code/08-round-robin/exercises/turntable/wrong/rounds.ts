// You go round by round over a copy of the list. Whoever is added during a
// round is not in the copy, and if that was the last round, is never run.
// Work through the queue itself until it is empty.

export type Turns = Generator<undefined, void, undefined>

export interface Failure {
  readonly name: string
  readonly error: unknown
}

interface Entry {
  readonly name: string
  readonly task: Turns
}

export class Turntable {
  #queue: Entry[] = []

  add(name: string, task: Turns): void {
    this.#queue.push({ name, task })
  }

  run(): Failure[] {
    const failures: Failure[] = []
    let round = this.#queue
    this.#queue = []
    while (round.length > 0) {
      const next: Entry[] = []
      for (const entry of round) {
        try {
          if (!entry.task.next().done) next.push(entry)
        } catch (error) {
          failures.push({ name: entry.name, error })
        }
      }
      round = next.length > 0 ? [...next, ...this.#queue] : []
      this.#queue = []
    }
    return failures
  }
}
