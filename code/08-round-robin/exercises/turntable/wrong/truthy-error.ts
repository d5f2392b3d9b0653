// You ask whether there was an error by looking at the error. Anything can
// be thrown, also undefined and 0, and these count as false. What tells you
// that something was thrown, whatever it was?

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
    for (let entry; (entry = this.#queue.shift());) {
      let caught: unknown
      let done: boolean | undefined = true
      try {
        done = entry.task.next().done
      } catch (error) {
        caught = error
      }
      if (caught) failures.push({ name: entry.name, error: caught })
      if (!done) this.#queue.push(entry)
    }
    return failures
  }
}
