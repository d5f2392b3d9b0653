// You look a second time before you take. Between the second look and the
// taking another till can come in as well: no number of looks helps. The
// look and the taking have to be one step.

/** A balance; each of its methods is one indivisible step. */
export interface Account {
  load(): number
  /** Takes `amount`, whether it is there or not; gives what was there. */
  sub(amount: number): number
  /** Puts `value` in if `expected` is there; gives what was there. */
  compareExchange(expected: number, value: number): number
}

export function withdraw(account: Account, amount: number): boolean {
  if (account.load() < amount) return false
  if (account.load() < amount) return false
  account.sub(amount)
  return true
}
