// You take first, and give back if it was not there. In between the balance
// is below zero, and another till that looks then sees money missing.

/** A balance; each of its methods is one indivisible step. */
export interface Account {
  load(): number
  /** Takes `amount`, whether it is there or not; gives what was there. */
  sub(amount: number): number
  /** Puts `value` in if `expected` is there; gives what was there. */
  compareExchange(expected: number, value: number): number
}

export function withdraw(account: Account, amount: number): boolean {
  if (account.sub(amount) >= amount) return true
  account.sub(-amount)
  return false
}
