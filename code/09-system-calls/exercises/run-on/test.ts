import { expect, test } from 'vitest'
import { cancel } from './stub.ts'

function* connection(
  log: string[],
  waits: string[],
): Generator<string, string> {
  try {
    yield 'data'
    return 'data'
  } finally {
    for (const wait of waits) {
      yield wait
      log.push(`after ${wait}`)
    }
    log.push('closed')
  }
}

function* transfer(
  log: string[],
  waits: string[],
): Generator<string, void> {
  const data = yield* connection(log, waits)
  log.push(`paid ${data}`)
  yield 'the bank'
}

function parked(waits: string[]) {
  const log: string[] = []
  const task = transfer(log, waits)
  task.next()
  return { log, task }
}

test('a cleanup that does not wait', () => {
  const { log, task } = parked([])
  expect(cancel(task)).toEqual([])
  expect(log).toEqual(['closed'])
})

test('nothing behind the yield* runs', () => {
  const { log, task } = parked(['goodbye'])
  cancel(task)
  expect(log.some((line) => line.startsWith('paid'))).toBe(false)
})

test('a cleanup that waits runs to its end', () => {
  const { log, task } = parked(['goodbye', 'answer'])
  expect(cancel(task).slice(0, 2)).toEqual(['goodbye', 'answer'])
  expect(log).toEqual(['after goodbye', 'after answer', 'closed'])
})

test('the task has ended afterwards', () => {
  const { log, task } = parked(['goodbye', 'answer'])
  cancel(task)
  log.length = 0
  expect(task.next()).toEqual({ done: true, value: undefined })
  expect(log).toEqual([])
})

test('an error of a cleanup comes out', () => {
  function* clumsy(): Generator<string, void> {
    try {
      yield 'data'
    } finally {
      throw new Error('dropped it')
    }
  }
  const task = clumsy()
  task.next()
  expect(() => cancel(task)).toThrow('dropped it')
})

test('a task that catches it and goes on is run to its end', () => {
  const log: string[] = []
  function* stubborn(): Generator<string, void> {
    try {
      yield 'data'
    } catch {
      log.push('never mind')
    }
    yield 'more'
    log.push('the end')
  }
  const task = stubborn()
  task.next()
  expect(cancel(task)).toEqual(['more'])
  expect(log).toEqual(['never mind', 'the end'])
})

test('a task that has ended, or was never started, is left alone', () => {
  const log: string[] = []
  expect(cancel(transfer(log, ['goodbye']))).toEqual([])
  const { task } = parked([])
  cancel(task)
  expect(cancel(task)).toEqual([])
  expect(log).toEqual([])
})
