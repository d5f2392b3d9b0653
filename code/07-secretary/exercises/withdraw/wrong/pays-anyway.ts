// You do not ask what the exchange found. If the balance was another, nothing
// has been taken, and you pay out all the same.

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
  account.compareExchange(seen, seen - amount)
  return true
}
