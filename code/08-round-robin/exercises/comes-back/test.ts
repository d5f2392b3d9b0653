import { expect, test } from 'vitest'
import { type Policy, weightedFair } from './stub.ts'

interface Item {
  readonly name: string
  readonly weight: number
}

const make = () => weightedFair<Item>(({ weight }) => weight)

const item = (name: string, weight = 1): Item => ({ name, weight })

/** How many of so many turns each name has; all come back at once. */
function turns(policy: Policy<Item>, count: number) {
  const had: Record<string, number> = {}
  for (let turn = 0; turn < count; turn++) {
    const next = policy.pop()
    if (!next) break
    had[next.name] = (had[next.name] ?? 0) + 1
    policy.push(next)
  }
  return had
}

function near(found: number | undefined, right: number) {
  expect(Math.abs((found ?? 0) - right)).toBeLessThanOrEqual(1)
}

test('among those who stay, turns follow the weights', () => {
  const policy = make()
  policy.push(item('one', 1))
  policy.push(item('three', 3))
  const had = turns(policy, 400)
  near(had['one'], 100)
  near(had['three'], 300)
})

test('a newcomer does not starve the others', () => {
  const policy = make()
  policy.push(item('old'))
  turns(policy, 1000)
  policy.push(item('new'))
  const had = turns(policy, 10)
  near(had['old'], 5)
  near(had['new'], 5)
})

test('who was away does not starve the others', () => {
  const policy = make()
  const [stays, leaves] = [item('stays'), item('leaves')]
  policy.push(leaves)
  policy.push(stays)
  expect([policy.pop(), policy.pop()]).toEqual([leaves, stays])
  policy.push(stays)
  turns(policy, 1000)
  policy.push(leaves)
  const had = turns(policy, 10)
  near(had['stays'], 5)
  near(had['leaves'], 5)
})

test('who comes back need not wait for turns it has missed', () => {
  const policy = make()
  policy.push(item('light', 0.001))
  policy.push(item('one'))
  turns(policy, 10)
  policy.push(item('new'))
  near(turns(policy, 10)['new'], 5)
})

test('a turn is paid for, whoever leaves right after it', () => {
  const policy = make()
  const [stays, leaves] = [item('stays'), item('leaves', 0.1)]
  policy.push(leaves)
  policy.push(stays)
  expect(policy.pop()).toBe(leaves)
  policy.push(leaves)
  expect(turns(policy, 10)['leaves'] ?? 0).toBeLessThanOrEqual(1)
})

test('what was pushed is popped once, and then there is nothing', () => {
  const policy = make()
  const items = ['a', 'b', 'c'].map((name) => item(name))
  for (const each of items) policy.push(each)
  const popped = new Set([policy.pop(), policy.pop(), policy.pop()])
  expect(popped).toEqual(new Set(items))
  expect([policy.size, policy.pop()]).toEqual([0, undefined])
})
