// Where a playback stands and whether it runs. It knows nothing of what is played: the recording's
// stage and the scheduler's timeline listen to it, and the controls move it.
//
// Invariant: 0 <= step < steps; a hand on it stops the run.

/** Who moved it: the reader, or the run itself. */
export type By = 'hand' | 'run'
type Listener = (by: By) => void

/** Milliseconds that a step stays when the playback runs. */
const PACE = 1400

export class Playback {
  readonly steps: number
  readonly #pace: number
  readonly #listeners = new Set<Listener>()
  #step = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(steps: number, pace = PACE) {
    this.steps = steps
    this.#pace = pace
  }

  get step(): number {
    return this.#step
  }

  get last(): number {
    return this.steps - 1
  }

  get playing(): boolean {
    return this.#timer !== undefined
  }

  /** Calls back at every change of the step and of running; gives what ends that. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes to a step, or to the nearest there is. */
  to(step: number): void {
    this.#halt()
    this.#go(step, 'hand')
  }

  forward(): void {
    this.to(this.#step + 1)
  }

  back(): void {
    this.to(this.#step - 1)
  }

  /** Runs, from the start when it stands at the end; or stops. */
  toggle(): void {
    if (this.playing) {
      this.#halt()
      this.#tell('hand')
      return
    }
    if (this.#step === this.last) this.#step = 0
    this.#wait()
    this.#tell('run')
  }

  /** Stops without a hand: the reader has gone elsewhere. */
  stop(): void {
    if (!this.playing) return
    this.#halt()
    this.#tell('run')
  }

  #halt(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      if (this.#step + 1 < this.last) this.#wait()
      else this.#timer = undefined
      this.#go(this.#step + 1, 'run')
    }, this.#pace)
  }

  #go(step: number, by: By): void {
    this.#step = Math.min(Math.max(step, 0), this.last)
    this.#tell(by)
  }

  #tell(by: By): void {
    for (const listener of this.#listeners) listener(by)
  }
}
