// Round robin that goes on when a task throws.

export type Turns = Generator<undefined, void, undefined>

export interface Failure {
  readonly name: string
  readonly error: unknown
}

export class Turntable {
  #queue: { readonly name: string; readonly task: Turns }[] = []

  add(name: string, task: Turns): void {
    this.#queue.push({ name, task })
  }

  run(): Failure[] {
    const failures: Failure[] = []
    for (let entry; (entry = this.#queue.shift());) {
      const { name, task } = entry
      try {
        if (!task.next().done) this.add(name, task)
      } catch (error) {
        failures.push({ name, error })
      }
    }
    return failures
  }
}
