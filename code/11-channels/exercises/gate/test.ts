import { expect, test } from 'vitest'
import {
  Scheduler,
  spawn,
  type Body,
  type Coroutine,
  type Task,
} from '../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../10-time/time.ts'
import { VirtualClock } from '../../../10-time/virtual-clock.ts'
import { Gate } from './stub.ts'

const run = <T>(body: Body<T>): T =>
  new Scheduler({ host: new VirtualClock() }).run(body)

/** A gate, and tasks that stay inside for so long. */
function town(permits: number) {
  const gate = new Gate(permits)
  const log: string[] = []
  const enter = (name: string, stay = 10): Body<string> =>
    function* () {
      log.push(name)
      yield* sleep(stay)
      return name
    }
  const visit = (name: string, stay?: number) =>
    spawn(() => gate.pass(enter(name, stay)))
  return { gate, log, visit }
}

test('lets in as many as there are permits, in the order of coming', () => {
  const { gate, log, visit } = town(2)
  run(function* () {
    for (const name of ['a', 'b', 'c', 'd']) yield* visit(name)
    yield* sleep(5)
    expect(log).toEqual(['a', 'b'])
  })
  expect(log).toEqual(['a', 'b', 'c', 'd'])
  expect(gate.free).toBe(2)
})

test('gives the value of the body', () => {
  const { visit } = town(1)
  const value = run(function* () {
    return yield* (yield* visit('a')).join()
  })
  expect(value).toBe('a')
})

test('a body that throws gives its permit back', () => {
  const { gate } = town(1)
  const errors: unknown[] = []
  run(function* () {
    for (let n = 0; n < 3; n++)
      try {
        yield* gate.pass(function* (): Coroutine<void> {
          yield* sleep(1)
          throw new Error('no ticket')
        })
      } catch (error) {
        errors.push(error)
      }
  })
  expect(errors.map(String)).toEqual(Array(3).fill('Error: no ticket'))
  expect(gate.free).toBe(1)
})

test('a task cancelled inside gives its permit back', () => {
  const { gate, log, visit } = town(1)
  run(function* () {
    const inside = yield* visit('a', 100)
    yield* visit('b')
    yield* sleep(5)
    yield* inside.cancel()
  })
  expect(log).toEqual(['a', 'b'])
  expect(gate.free).toBe(1)
})

test('a task cancelled while it waits takes no permit', () => {
  const { gate, log, visit } = town(1)
  run(function* () {
    yield* visit('a')
    const waiting = yield* visit('b')
    yield* visit('c')
    yield* sleep(5)
    yield* waiting.cancel()
  })
  expect(log).toEqual(['a', 'c'])
  expect(gate.free).toBe(1)
})

test('who is cancelled leaves, and no one else', () => {
  const { log, visit } = town(1)
  run(function* () {
    const tasks: Task<string>[] = []
    for (const name of ['a', 'b', 'c', 'd']) tasks.push(yield* visit(name))
    yield* sleep(5)
    yield* tasks[2]!.cancel()
  })
  expect(log).toEqual(['a', 'b', 'd'])
})

test('no newcomer takes the permit of someone who waits', () => {
  const { log, visit, gate } = town(1)
  run(function* () {
    yield* spawn(function* () {
      yield* gate.pass(() => sleep(10))
      yield* gate.pass(function* () {
        log.push('again')
        yield* sleep(10)
      })
    })
    yield* visit('b')
  })
  expect(log).toEqual(['b', 'again'])
})
