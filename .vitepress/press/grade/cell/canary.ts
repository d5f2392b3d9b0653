// The test that must fail. If `expect` says yes to what is false, or no to what is true, then the
// subject has changed it, and no verdict of it counts.

import { expect } from '../../exercise/collector.ts'

const FALSE: (() => void)[] = [
  () => {
    expect(1).toBe(2)
  },
  () => {
    expect([1, { a: 2 }]).toEqual([1, { a: 3 }])
  },
  () => {
    expect({ a: 1 }).toMatchObject({ a: 2 })
  },
  () => {
    expect(new Set([1])).toStrictEqual(new Set([2]))
  },
  () => {
    expect('tea').toContain('toast')
  },
  () => {
    expect([1, 2]).toHaveLength(3)
  },
  () => {
    expect(() => undefined).toThrow()
  },
  () => {
    expect(1).not.toBe(1)
  },
]

/** Whether each false claim fails and each true one holds. */
export function canary(): boolean {
  for (let at = 0; at < FALSE.length; at++) {
    let failed = false
    try {
      FALSE[at]!()
    } catch {
      failed = true
    }
    if (!failed) return false
  }
  try {
    expect([1, { a: 2 }]).toEqual([1, { a: 2 }])
    expect(() => {
      throw new Error('tea')
    }).toThrow('tea')
    return true
  } catch {
    return false
  }
}
