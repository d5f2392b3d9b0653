import { describe, expect, test } from 'vitest'
import {
  type Coroutine,
  JoinedCancelled,
  pause,
  Scheduler,
  self,
  spawn,
  suspend,
} from '../../code/09-system-calls/scheduler.ts'
import { thrownBy } from '../virtual.ts'

const run = <T>(body: () => Coroutine<T>): T => new Scheduler().run(body)
const never = suspend(() => undefined, 'nothing')

function* five(): Coroutine<number> {
  yield* pause()
  return 5
}

function* boom(): Coroutine<never> {
  yield* pause()
  throw BOOM
}
const BOOM = new Error('boom')

describe('join', () => {
  test('gives the value of a task that ends later', () => {
    expect(
      run(function* () {
        const task = yield* spawn(five)
        return yield* task.join()
      }),
    ).toBe(5)
  })

  test('answers at once for a finished task, any number of times', () => {
    let turns = 0
    run(function* () {
      const task = yield* spawn(five)
      yield* task.join()
      yield* spawn(function* () {
        for (;;) {
          turns += 1
          yield* pause()
          if (turns > 3) return
        }
      })
      expect(yield* task.join()).toBe(5)
      expect(yield* task.join()).toBe(5)
      expect(turns).toBe(0)
    })
  })

  test('of a failed task throws the same error object, each time', () => {
    run(function* () {
      const task = yield* spawn(boom)
      for (let time = 0; time < 3; time++) {
        try {
          yield* task.join()
          expect.unreachable()
        } catch (error) {
          expect(error).toBe(BOOM)
        }
      }
    })
  })

  test('throws also what is not an error, and undefined', () => {
    const thrown: unknown[] = []
    run(function* () {
      for (const value of [undefined, null, 0, 'text']) {
        const task = yield* spawn(function* (): Coroutine<void> {
          yield* pause()
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- any value can be thrown
          throw value
        })
        try {
          yield* task.join()
        } catch (error) {
          thrown.push(error)
        }
      }
    })
    expect(thrown).toEqual([undefined, null, 0, 'text'])
  })

  test('of a cancelled task throws JoinedCancelled, and the joiner lives', () => {
    const result = run(function* () {
      const task = yield* spawn(() => never, 'sleeper')
      yield* task.cancel()
      try {
        yield* task.join()
      } catch (error) {
        expect(error).toBeInstanceOf(JoinedCancelled)
        expect(error).toMatchObject({ name: 'JoinedCancelled', message: 'sleeper was cancelled' })
        yield* pause()
        return 'alive'
      }
      return 'not told'
    })
    expect(result).toBe('alive')
  })

  test('of a task cancelled while it is joined throws JoinedCancelled', () => {
    run(function* () {
      const target = yield* spawn(() => never)
      const joiner = yield* spawn(() => target.join())
      yield* pause()
      yield* target.cancel()
      yield* pause()
      expect(joiner.state).toBe('ended')
      expect(joiner.cancelled).toBe(false)
      try {
        yield* joiner.join()
        expect.unreachable()
      } catch (error) {
        expect(error).toBeInstanceOf(JoinedCancelled)
      }
    })
  })

  test('of oneself fails', () => {
    const error = thrownBy(() => {
      run(function* main() {
        const me = yield* self()
        yield* me.join()
      })
    })
    expect(error).toMatchObject({ message: 'main cannot join itself' })
  })

  test('wakes every joiner, in the order in which they came', () => {
    const woken: string[] = []
    run(function* () {
      const task = yield* spawn(five)
      for (const name of ['a', 'b', 'c'])
        yield* spawn(function* () {
          yield* task.join()
          woken.push(name)
        })
    })
    expect(woken).toEqual(['a', 'b', 'c'])
  })

  test('a cancelled joiner is not woken by the end, the others are', () => {
    const woken: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        for (let turn = 0; turn < 5; turn++) yield* pause()
      })
      function* joiner(name: string): Coroutine<void> {
        yield* task.join()
        woken.push(name)
      }
      yield* spawn(() => joiner('a'))
      const b = yield* spawn(() => joiner('b'))
      yield* spawn(() => joiner('c'))
      yield* pause()
      yield* b.cancel()
    })
    expect(woken).toEqual(['a', 'c'])
  })
})

describe('a failure that nobody joined', () => {
  test('is thrown by run, when all the others have ended', () => {
    let othersTurns = 0
    const error = thrownBy(() => {
      run(function* () {
        yield* spawn(boom)
        for (; othersTurns < 10; othersTurns++) yield* pause()
      })
    })
    expect(error).toBe(BOOM)
    expect(othersTurns).toBe(10)
  })

  test('is thrown even if it is undefined', () => {
    expect(
      thrownBy(() => {
        run(function* () {
          yield* spawn(function* () {
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- any value can be thrown
            throw undefined
          })
        })
      }),
    ).toBe(undefined)
  })

  test('with others becomes one AggregateError, in the order of their ends', () => {
    const errors = [new Error('first'), new Error('second'), new Error('third')]
    function* failing(turns: number, error: Error): Coroutine<void> {
      for (let turn = 0; turn < turns; turn++) yield* pause()
      throw error
    }
    const error = thrownBy(() =>
      run(function* () {
        yield* spawn(() => failing(5, errors[2]!))
        yield* spawn(() => failing(3, errors[1]!))
        yield* pause()
        throw errors[0]!
      }),
    )
    expect(error).toBeInstanceOf(AggregateError)
    expect((error as AggregateError).errors).toEqual(errors)
    expect((error as AggregateError).message).toBe('3 errors')
  })

  test('is not thrown by run if it was joined, before its end or after', () => {
    const heard: unknown[] = []
    run(function* () {
      for (const wait of [0, 5]) {
        const task = yield* spawn(boom)
        for (let turn = 0; turn < wait; turn++) yield* pause()
        try {
          yield* task.join()
        } catch (error) {
          heard.push(error)
        }
      }
    })
    expect(heard).toEqual([BOOM, BOOM])
  })

  test('is still thrown if its only joiner was cancelled first', () => {
    const error = thrownBy(() => {
      run(function* () {
        const task = yield* spawn(function* () {
          for (let turn = 0; turn < 5; turn++) yield* pause()
          throw BOOM
        })
        const joiner = yield* spawn(() => task.join())
        yield* pause()
        yield* joiner.cancel()
      })
    })
    expect(error).toBe(BOOM)
  })

  test('is still thrown if the task was only cancelled, and failed in its cleanup', () => {
    const error = thrownBy(() => {
      run(function* () {
        const task = yield* spawn(function* () {
          try {
            yield* never
          } finally {
            throw BOOM
          }
        })
        yield* pause()
        yield* task.cancel()
      })
    })
    expect(error).toBe(BOOM)
  })

  test('does not stop the tasks that wait for one another', () => {
    const said: string[] = []
    expect(
      thrownBy(() => {
        run(function* () {
          yield* spawn(boom)
          const other = yield* spawn(five)
          said.push(`other gave ${yield* other.join()}`)
        })
      }),
    ).toBe(BOOM)
    expect(said).toEqual(['other gave 5'])
  })
})
