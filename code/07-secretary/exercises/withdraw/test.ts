import { expect, test } from 'vitest'
import { type Account, withdraw } from './stub.ts'

/** An account; before its nth step other tills take `others[n]` out. */
function account(balance: number, others: number[] = []) {
  let steps = 0
  const look = { balance, lowest: balance, taken: 0 }
  const step = <Result>(act: () => Result): Result => {
    if (steps >= 100) throw new Error('asked a hundred times')
    const other = others[steps++] ?? 0
    if (other <= look.balance) {
      look.balance -= other
      look.taken += other
    }
    const result = act()
    look.lowest = Math.min(look.lowest, look.balance)
    return result
  }
  const put = (value: number) => {
    const found = look.balance
    look.balance = value
    return found
  }
  const shared: Account = {
    load: () => step(() => look.balance),
    sub: (amount) => step(() => put(look.balance - amount)),
    compareExchange: (expected, value) =>
      step(() => (look.balance === expected ? put(value) : look.balance)),
  }
  return { look, shared }
}

test('pays out what is there, to the last coin', () => {
  const { look, shared } = account(10)
  expect(withdraw(shared, 10)).toBe(true)
  expect(look.balance).toBe(0)
})

test('refuses what is not there, and takes nothing', () => {
  const { look, shared } = account(10)
  expect(withdraw(shared, 11)).toBe(false)
  expect(look.balance).toBe(10)
})

/** The balance at its lowest, with others that come in between. */
function lowest(others: number[]) {
  const { look, shared } = account(10, others)
  withdraw(shared, 8)
  return look.lowest
}

test('is never below zero if others come before its second step', () => {
  for (const others of [[5], [0, 5]]) expect(lowest(others) >= 0).toBe(true)
})

test('is never below zero if others come before a later step', () => {
  for (const others of [
    [0, 0, 5],
    [0, 1, 5],
    [0, 1, 0, 5],
  ])
    expect(lowest(others) >= 0).toBe(true)
})

test('is not below zero for a moment when it refuses', () => {
  const { look, shared } = account(3)
  withdraw(shared, 8)
  expect(look.lowest).toBe(3)
})

test('pays out if enough is left, though somebody was faster', () => {
  const { shared } = account(100, [0, 1])
  expect(withdraw(shared, 10)).toBe(true)
})

test('what has gone is what was paid out', () => {
  for (const others of [[], [0, 1], [0, 1, 0, 1], [0, 95]]) {
    const { look, shared } = account(100, others)
    const paid = withdraw(shared, 10) ? 10 : 0
    expect(look.balance).toBe(100 - look.taken - paid)
  }
})
