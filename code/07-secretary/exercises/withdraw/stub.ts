// Pays out from an account that other threads use at the same time.

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
  if (account.load() < amount) return false
  account.sub(amount)
  return true
}
