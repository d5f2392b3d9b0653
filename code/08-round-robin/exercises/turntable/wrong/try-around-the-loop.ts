// Your `try` stands round the whole loop. The first error leaves the loop,
// and the others are not asked again. Which one call can throw? Put the
// `try` round that, inside the loop.

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
    let name = ''
    try {
      for (let entry; (entry = this.#queue.shift());) {
        name = entry.name
        if (!entry.task.next().done) this.#queue.push(entry)
      }
    } catch (error) {
      return [{ name, error }]
    }
    return []
  }
}
