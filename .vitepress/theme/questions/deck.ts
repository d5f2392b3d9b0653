// Which question comes next. A round asks every question that is left; the next round asks only those
// that were answered wrongly in it.
//
// Invariant: a question answered rightly is never asked again, until all are asked from the start.

/** What is kept between visits: answered rightly, and answered wrongly so far. */
export interface Kept {
  right: readonly string[]
  missed: readonly string[]
}

export class Deck {
  readonly #all: readonly string[]
  #round: string[]
  #at = 0
  #right: Set<string>
  #missed: Set<string>

  /** Takes up where `kept` stands; ids that are no questions any more are forgotten. */
  constructor(all: readonly string[], kept: Kept = { right: [], missed: [] }) {
    this.#all = all
    const still = (ids: readonly string[]): Set<string> =>
      new Set(ids.filter((id) => all.includes(id)))
    this.#right = still(kept.right)
    this.#missed = still(kept.missed)
    this.#round = all.filter((id) => !this.#right.has(id) && !this.#missed.has(id))
  }

  /** The question to ask now, or undefined when the round is over. */
  get current(): string | undefined {
    return this.#round[this.#at]
  }

  /** Place in the round, from 1, and how many it has. */
  get place(): { nth: number; of: number } {
    return { nth: this.#at + 1, of: this.#round.length }
  }

  get kept(): Kept {
    return { right: [...this.#right], missed: [...this.#missed] }
  }

  get total(): number {
    return this.#all.length
  }

  /** Notes how the current question was answered. */
  answer(isRight: boolean): void {
    const id = this.current
    if (id === undefined) throw new Error('no question is asked')
    ;(isRight ? this.#right : this.#missed).add(id)
    if (isRight) this.#missed.delete(id)
  }

  /** Goes on to the next question of the round. */
  next(): void {
    this.#at = Math.min(this.#at + 1, this.#round.length)
  }

  /** A round of those that were missed. */
  again(): void {
    this.#round = this.#all.filter((id) => this.#missed.has(id))
    this.#missed.clear()
    this.#at = 0
  }

  /** Forgets all answers, and asks from the start. */
  restart(): void {
    this.#right.clear()
    this.#missed.clear()
    this.#round = [...this.#all]
    this.#at = 0
  }
}
