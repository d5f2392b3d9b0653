// You refuse when somebody else was faster, though there may be enough left.
// An exchange that fails says that the balance is another, and not that it
// is too small. Look again.

/** A balance; each of its methods is one indivisible step. */
export interface Account {
  load(): number
  /** Takes `amount`, whether it is there or not; gives what was there. */
  sub(amount: number): number
  /** Puts `value` in if `expected` is there; gives what was there. */
  compareExchange(expected: number, value: number): number
}

export function withdraw(account: Account, amount: number): boolean {
  const seen = account.load()
  if (seen < amount) return false
  return account.compareExchange(seen, seen - amount) === seen
}
