// The look and the taking are one step: the exchange takes only from the
// balance that was looked at. If that is gone, the look is repeated.

/** A balance; each of its methods is one indivisible step. */
export interface Account {
  load(): number
  /** Takes `amount`, whether it is there or not; gives what was there. */
  sub(amount: number): number
  /** Puts `value` in if `expected` is there; gives what was there. */
  compareExchange(expected: number, value: number): number
}

/** Takes the amount if it is there, and says whether it has done so. */
export function withdraw(account: Account, amount: number): boolean {
  while (true) {
    const seen = account.load()
    if (seen < amount) return false
    if (account.compareExchange(seen, seen - amount) === seen) return true
  }
}
