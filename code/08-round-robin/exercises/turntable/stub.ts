// Round robin that goes on when a task throws.

export type Turns = Generator<undefined, void, undefined>

export interface Failure {
  readonly name: string
  readonly error: unknown
}

export class Turntable {
  add(name: string, task: Turns): void {
    throw new Error('not written yet')
  }

  run(): Failure[] {
    throw new Error('not written yet')
  }
}
