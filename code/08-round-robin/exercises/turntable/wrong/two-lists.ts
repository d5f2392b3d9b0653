// You keep the failures in a field and never begin a new list, so the
// second run reports those of the first once more. Whose are they: the
// turntable's, or those of one run?

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
  #failures: Failure[] = []

  add(name: string, task: Turns): void {
    this.#queue.push({ name, task })
  }

  run(): Failure[] {
    for (let entry; (entry = this.#queue.shift());) {
      try {
        if (!entry.task.next().done) this.#queue.push(entry)
      } catch (error) {
        this.#failures.push({ name: entry.name, error })
      }
    }
    return this.#failures
  }
}
