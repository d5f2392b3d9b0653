// You let the others finish, and then throw the first error. Who calls
// `run` learns of one failure, and not of the rest. Give back all of them.

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
    const errors: unknown[] = []
    for (let entry; (entry = this.#queue.shift());) {
      try {
        if (!entry.task.next().done) this.#queue.push(entry)
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
    return []
  }
}
