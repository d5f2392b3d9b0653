// You try the exchange again with the balance that you saw at first. It has
// changed, so the exchange fails for ever. Where must the look stand?

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
  while (account.compareExchange(seen, seen - amount) !== seen);
  return true
}
