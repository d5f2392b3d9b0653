import { describe, expect, test } from 'vitest'
import {
  Cancelled,
  type Coroutine,
  JoinedCancelled,
  ok,
  type Operation,
  pause,
  type Resume,
  Scheduler,
  self,
  spawn,
  suspend,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { thrownBy } from '../virtual.ts'

const run = <T>(body: () => Coroutine<T>): T => new Scheduler().run(body)
const never: Operation<void> = suspend(() => undefined, 'nothing')

function* turns(count: number): Coroutine<void> {
  for (let turn = 0; turn < count; turn++) yield* pause()
}

/** An operation that a test ends by hand; `aborts` counts who left it. */
function byHand<T>() {
  const hand = {
    resume: (() => undefined) as Resume<T>,
    parked: 0,
    aborts: 0,
    wait: suspend<T>((resume) => {
      hand.resume = resume
      hand.parked += 1
      return () => {
        hand.aborts += 1
      }
    }, 'a hand'),
  }
  return hand
}

describe('cancel', () => {
  test('throws Cancelled where the task waits, and leaves that wait once', () => {
    const hand = byHand<undefined>()
    let thrown: unknown
    run(function* () {
      const task = yield* spawn(function* target() {
        try {
          yield* hand.wait
        } catch (error) {
          thrown = error
          throw error
        }
      })
      yield* pause()
      expect(task).toMatchObject({ state: 'parked', cancelled: false, cancelling: 'no' })
      yield* task.cancel()
      expect(task).toMatchObject({ state: 'ended', cancelled: true, waiting: undefined })
    })
    expect(thrown).toBeInstanceOf(Cancelled)
    expect(thrown).toMatchObject({ name: 'Cancelled', message: 'target is cancelled' })
    expect(hand.aborts).toBe(1)
  })

  test('returns after the cleanup of the target', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          yield* turns(3)
          log.push('clean')
        }
      })
      yield* pause()
      yield* task.cancel()
      log.push('cancelled')
    })
    expect(log).toEqual(['clean', 'cancelled'])
  })

  test('a second cancel neither skips nor restarts the cleanup, and waits too', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          log.push('begin')
          yield* turns(5)
          log.push('end')
        }
      })
      yield* pause()
      const cancellers = [yield* spawn(() => task.cancel()), yield* spawn(() => task.cancel())]
      yield* turns(3)
      expect(cancellers.map(({ state }) => state)).toEqual(['parked', 'parked'])
      task.requestCancel()
      for (const canceller of cancellers) yield* canceller.join()
      log.push('both returned')
    })
    expect(log).toEqual(['begin', 'end', 'both returned'])
  })

  test('reaches through yield* to any depth, innermost cleanup first, and nothing runs on', () => {
    const log: string[] = []
    function* level(depth: number): Coroutine<void> {
      try {
        if (depth === 0) yield* never
        else yield* level(depth - 1)
        log.push(`ran on ${depth}`)
      } finally {
        yield* pause()
        log.push(`cleaned ${depth}`)
      }
    }
    run(function* () {
      const task = yield* spawn(() => level(3))
      yield* turns(2)
      yield* task.cancel()
    })
    expect(log).toEqual(['cleaned 0', 'cleaned 1', 'cleaned 2', 'cleaned 3'])
  })

  test('before its first step: it runs to its first wait, is cancelled there, and cleans up', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        log.push('begun')
        try {
          yield* self() // no wait
          log.push('before the wait')
          yield* never
          log.push('after the wait')
        } finally {
          log.push('freed')
        }
      })
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(log).toEqual(['begun', 'before the wait', 'freed'])
  })

  test('before its first step, if its first wait is a pause', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* pause()
          log.push('ran on')
        } finally {
          log.push('freed')
        }
      })
      yield* task.cancel()
    })
    expect(log).toEqual(['freed'])
  })

  test('a task woken but not yet run keeps its value, and is cancelled at its next wait', () => {
    const hand = byHand<string>()
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        log.push(yield* hand.wait)
        try {
          yield* never
        } finally {
          log.push('cancelled at the next wait')
        }
      })
      yield* pause()
      hand.resume(ok('value'))
      expect(task.state).toBe('ready')
      yield* task.cancel()
    })
    expect(log).toEqual(['value', 'cancelled at the next wait'])
    expect(hand.aborts).toBe(0)
  })

  test('a task that pauses is cancelled at its next pause', () => {
    let seen = 0
    run(function* () {
      const task = yield* spawn(function* () {
        for (;;) {
          seen += 1
          yield* pause()
        }
      })
      yield* turns(3)
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(seen).toBe(4)
  })

  test('a cancelled waiter is not woken again by a late resume', () => {
    const hand = byHand<string>()
    const log: unknown[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* hand.wait
        } finally {
          const late = hand.resume
          const second = byHand<string>()
          yield* spawn(function* () {
            late(ok('late'))
            yield* pause()
            second.resume(ok('in time'))
          })
          log.push(yield* second.wait)
        }
      })
      yield* pause()
      yield* task.cancel()
    })
    expect(log).toEqual(['in time'])
  })

  test('what leaving a wait resumes is not what the task is given', () => {
    let given: unknown = 'nothing'
    run(function* () {
      const task = yield* spawn(function* () {
        given = yield* suspend<string>(
          (resume) => () => {
            resume(ok('from abort'))
          },
          'a trap',
        )
      })
      yield* pause()
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(given).toBe('nothing')
  })

  test('an error thrown in the cleanup replaces Cancelled, and is not lost', () => {
    const broken = new Error('broken cleanup')
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          yield* pause()
          throw broken
        }
      })
      yield* pause()
      yield* task.cancel()
      expect(task.cancelled).toBe(false)
      try {
        yield* task.join()
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(broken)
      }
    })
  })

  test('an error thrown on leaving the wait replaces Cancelled too', () => {
    const broken = new Error('broken abort')
    run(function* () {
      const task = yield* spawn(() =>
        suspend<undefined>(
          () => () => {
            throw broken
          },
          'a broken wait',
        ),
      )
      yield* pause()
      yield* task.cancel()
      try {
        yield* task.join()
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(broken)
      }
    })
  })

  test('a task that swallows Cancelled ends normally, and is not marked cancelled', () => {
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } catch {
          yield* pause()
          return 'stubborn'
        }
        return 'not cancelled'
      })
      yield* pause()
      yield* task.cancel()
      expect(task.cancelled).toBe(false)
      expect(yield* task.join()).toBe('stubborn')
    })
  })

  test('a return in finally swallows it too', () => {
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          return 'stubborn'
        }
      })
      yield* pause()
      yield* task.cancel()
      expect(yield* task.join()).toBe('stubborn')
    })
  })

  test('a task that throws Cancelled of its own accord has failed', () => {
    const own = new Cancelled('not asked for')
    expect(
      thrownBy(() => {
        run(function* () {
          yield* spawn(function* () {
            throw own
          })
        })
      }),
    ).toBe(own)
  })

  test('of oneself does not wait: it takes effect at the next wait', () => {
    const log: string[] = []
    const error = thrownBy(() => {
      run(function* main() {
        const me = yield* self()
        yield* me.cancel()
        log.push('after cancel')
        yield* self()
        log.push('after a call that does not wait')
        yield* pause()
        log.push('after a wait')
      })
    })
    expect(log).toEqual(['after cancel', 'after a call that does not wait'])
    expect(error).toBeInstanceOf(JoinedCancelled)
  })

  test('of a finished task returns at once, and changes nothing', () => {
    run(function* () {
      const task = yield* spawn(function* () {
        return yield* pause()
      })
      yield* task.join()
      yield* task.cancel()
      expect(task.cancelled).toBe(false)
      yield* task.join()
    })
  })

  test('two tasks may cancel one another: each cleans up, neither waits for ever', () => {
    const log: string[] = []
    run(function* () {
      const pair: Task<void>[] = []
      function* fighter(name: string, other: number): Coroutine<void> {
        try {
          yield* pause()
          yield* pair[other]!.cancel()
        } finally {
          log.push(`${name} cleaned`)
        }
      }
      pair.push(yield* spawn(() => fighter('a', 1)), yield* spawn(() => fighter('b', 0)))
    })
    expect(log.toSorted()).toEqual(['a cleaned', 'b cleaned'])
  })

  test('a cancelled canceller stops waiting, and the target ends all the same', () => {
    const log: string[] = []
    run(function* () {
      const target = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          yield* turns(10)
          log.push('target cleaned')
        }
      })
      yield* pause()
      const canceller = yield* spawn(() => target.cancel())
      yield* turns(2)
      yield* canceller.cancel()
      log.push('canceller ended')
    })
    expect(log).toEqual(['canceller ended', 'target cleaned'])
  })

  test('yield* over something without throw turns it into a TypeError', () => {
    const error = thrownBy(() => {
      run(function* () {
        const waits: Operation<void>[] = [never]
        const task = yield* spawn(function* () {
          yield* waits.values()
        })
        yield* pause()
        yield* task.cancel()
        expect(task.cancelled).toBe(false)
        yield* task.join()
      })
    })
    expect(error).toBeInstanceOf(TypeError)
  })

  test('the first cancel that lands in an ordinary waiting finally cuts it short', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        try {
          log.push('work')
        } finally {
          yield* turns(5)
          log.push('cleaned')
        }
      })
      yield* turns(2)
      yield* task.cancel()
    })
    expect(log).toEqual(['work'])
  })

  test('waits while the task is shielded, and comes at the first wait after', () => {
    const log: string[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        const me = yield* self()
        me.shields += 1
        yield* turns(3)
        log.push('shielded')
        me.shields -= 1
        yield* self()
        log.push('not shielded')
        yield* pause()
        log.push('ran on')
      })
      yield* pause()
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(log).toEqual(['shielded', 'not shielded'])
  })

  test('a shielded wait is not left', () => {
    const hand = byHand<string>()
    run(function* () {
      const task = yield* spawn(function* () {
        const me = yield* self()
        me.shields += 1
        const value = yield* hand.wait
        me.shields -= 1
        return value
      })
      yield* pause()
      task.requestCancel()
      yield* pause()
      expect(task.state).toBe('parked')
      hand.resume(ok('kept'))
      expect(yield* task.join()).toBe('kept')
    })
    expect(hand).toMatchObject({ parked: 1, aborts: 0 })
  })
})
