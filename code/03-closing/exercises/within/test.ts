import { expect, test } from 'vitest'
import { within } from './stub.ts'

/** Yields 'oven', and logs what happens to it. */
function* heated(log: string[]): Generator<string, void> {
  log.push('on')
  try {
    yield 'oven'
    log.push('baked')
  } catch (error) {
    log.push(`caught ${(error as Error).message}`)
    throw error
  } finally {
    log.push('off')
  }
}

const burn = (): never => {
  throw new Error('burnt')
}

test('runs the first half, the work, the second half', () => {
  const log: string[] = []
  within(heated(log), (value) => log.push(`work with ${value}`))
  expect(log).toEqual(['on', 'work with oven', 'baked', 'off'])
})

test('returns what the work returns', () => {
  expect(within(heated([]), (value) => value.length)).toBe(4)
  expect(within(heated([]), () => undefined)).toBe(undefined)
})

test('an error of the work is raised at the yield, and goes on', () => {
  const log: string[] = []
  expect(() => within(heated(log), burn)).toThrow('burnt')
  expect(log).toEqual(['on', 'caught burnt', 'off'])
})

test('an error that the generator catches is over', () => {
  function* forgiving() {
    try {
      yield 'oven'
    } catch {
      return 'order pizza'
    }
    return 'done'
  }
  expect(within(forgiving(), burn)).toBe(undefined)
})

test('an error of the second half is seen', () => {
  const log: string[] = []
  function* stuck() {
    try {
      yield 'oven'
      throw new Error('door is stuck')
    } catch (error) {
      log.push((error as Error).message)
      throw error
    } finally {
      log.push('off')
    }
  }
  expect(() => within(stuck(), () => 1)).toThrow('door is stuck')
  expect(log).toEqual(['door is stuck', 'off'])

  function* clumsy() {
    try {
      yield 'oven'
    } catch {
      throw new Error('tray dropped')
    }
  }
  expect(() => within(clumsy(), burn)).toThrow('tray dropped')
})

test('does no work if the generator does not yield', () => {
  let worked = false
  function* empty(): Generator<string> {
    // nothing to yield
  }
  expect(() => within(empty(), () => (worked = true))).toThrow(
    'did not yield',
  )
  expect(worked).toBe(false)
})

test('a second yield is an error, and the generator is closed', () => {
  const log: string[] = []
  function* twice() {
    try {
      yield 1
      yield 2
    } finally {
      log.push('closed')
    }
  }
  expect(() => within(twice(), () => 1)).toThrow('yielded twice')
  expect(log).toEqual(['closed'])
})

test('a second yield in answer to an error is one, too', () => {
  const log: string[] = []
  function* again() {
    try {
      yield 1
    } catch {
      try {
        yield 2
      } finally {
        log.push('closed')
      }
    }
  }
  expect(() => within(again(), burn)).toThrow('yielded twice')
  expect(log).toEqual(['closed'])
})
