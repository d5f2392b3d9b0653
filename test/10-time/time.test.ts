import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type Coroutine,
  DeadlockError,
  pause,
  Scheduler,
  spawn,
  suspend,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { deadline, now, sleep } from '../../code/10-time/time.ts'
import { type Timer, TimerHeap } from '../../code/10-time/timer-heap.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { runVirtual, thrownBy } from '../virtual.ts'

describe('sleep', () => {
  test('waits on the clock of the host, and no longer', () => {
    expect(
      runVirtual(function* () {
        yield* sleep(1500)
        yield* sleep(0.5)
        return yield* now()
      }),
    ).toBe(1500.5)
  })

  test('lets others run, and time stands still while anyone is ready', () => {
    const log: string[] = []
    runVirtual(function* () {
      yield* spawn(function* () {
        for (let turn = 0; turn < 3; turn++) {
          log.push(`busy at ${yield* now()}`)
          yield* pause()
        }
      })
      yield* sleep(1)
      log.push(`awake at ${yield* now()}`)
    })
    expect(log).toEqual(['busy at 0', 'busy at 0', 'busy at 0', 'awake at 1'])
  })

  test('of 0, or less, is a wait all the same, and takes no time', () => {
    const log: string[] = []
    runVirtual(function* () {
      yield* spawn(function* () {
        log.push('other')
        yield* pause()
      })
      yield* sleep(0)
      yield* sleep(-5)
      log.push(`slept, at ${yield* now()}`)
    })
    expect(log).toEqual(['other', 'slept, at 0'])
  })

  test('refuses what is no time', () => {
    for (const time of [NaN, Infinity, -Infinity]) {
      expect(() => sleep(time)).toThrow(RangeError)
      expect(() => deadline(time)).toThrow(RangeError)
    }
  })

  test('needs a clock', () => {
    expect(
      thrownBy(() => {
        new Scheduler().run(() => sleep(1))
      }),
    ).toMatchObject({
      message: 'this host has no clock: give the scheduler one',
    })
  })

  test('a hundred thousand sleepers wake in order of time', () => {
    const woken: number[] = []
    const clock = new VirtualClock()
    new Scheduler({ host: clock }).run(function* () {
      for (let n = 0; n < 100_000; n++) {
        const time = (n * 7919) % 100_003
        yield* spawn(function* () {
          yield* sleep(time)
          woken.push(time)
        })
      }
      yield* pause()
      expect(clock.pending).toBe(100_000)
    })
    expect(woken).toEqual(woken.toSorted((a, b) => a - b))
    expect(woken).toHaveLength(100_000)
  })

  test('has the types that its uses need', () => {
    function* body(): Coroutine<void> {
      expectTypeOf(yield* sleep(1)).toBeVoid()
      expectTypeOf(yield* deadline(1)).toBeVoid()
      expectTypeOf(yield* now()).toEqualTypeOf<number>()
    }
    runVirtual(body)
  })
})

describe('deadline', () => {
  test('is a time, not a length: a loop does not drift', () => {
    const ticks: number[] = []
    runVirtual(function* () {
      const start = yield* now()
      for (let n = 1; n <= 3; n++) {
        yield* deadline(start + n * 100)
        ticks.push(yield* now())
        yield* sleep(30) // the work
      }
    })
    expect(ticks).toEqual([100, 200, 300])
  })

  test('that is past is due at once', () => {
    expect(
      runVirtual(function* () {
        yield* sleep(50)
        yield* deadline(20)
        return yield* now()
      }),
    ).toBe(50)
  })
})

describe('equal deadlines', () => {
  test('fire in the order in which they were set, and wake in one batch', () => {
    const log: string[] = []
    runVirtual(function* () {
      for (const name of ['a', 'b', 'c'])
        yield* spawn(function* () {
          yield* sleep(10)
          log.push(`${name} wakes`)
          yield* pause()
          log.push(`${name} goes on`)
        })
    })
    expect(log).toEqual(['a wakes', 'b wakes', 'c wakes', 'a goes on', 'b goes on', 'c goes on'])
  })

  test('a task woken in the batch may be cancelled by an earlier one only at its next wait', () => {
    const log: string[] = []
    runVirtual(function* () {
      const tasks: Task<void>[] = [
        yield* spawn(function* (): Coroutine<void> {
          yield* sleep(10)
          yield* tasks[1]!.cancel()
          log.push('cancelled')
        }),
        yield* spawn(function* () {
          yield* sleep(10)
          log.push('woken')
          yield* sleep(10)
          log.push('ran on')
        }),
      ]
    })
    expect(log).toEqual(['woken', 'cancelled'])
  })

  test('a cancelled timer never disturbs another', () => {
    const log: string[] = []
    const clock = new VirtualClock()
    new Scheduler({ host: clock }).run(function* () {
      const tasks = []
      for (let n = 0; n < 10; n++)
        tasks.push(
          yield* spawn(function* () {
            yield* sleep(10 + (n % 3))
            log.push(`${n} at ${yield* now()}`)
          }),
        )
      yield* pause()
      for (const n of [0, 4, 9, 5]) yield* tasks[n]!.cancel()
      expect(clock.pending).toBe(6)
    })
    expect(log).toEqual(['3 at 10', '6 at 10', '1 at 11', '7 at 11', '2 at 12', '8 at 12'])
  })
})

describe('the virtual clock', () => {
  test('a live timer is no deadlock; none left is one', () => {
    const clock = new VirtualClock()
    const error = thrownBy(() => {
      new Scheduler({ host: clock }).run(function* () {
        yield* spawn(() => suspend(() => undefined, 'Godot'), 'waiter')
        yield* sleep(1000)
      })
    })
    expect(error).toBeInstanceOf(DeadlockError)
    expect(clock.now()).toBe(1000)
    expect(clock.idle).toBe(true)
  })

  test('never goes back', () => {
    const clock = new VirtualClock()
    const times: number[] = []
    const note = () => times.push(clock.now())
    clock.at(10, () => {
      note()
      clock.at(5, note)
    })
    clock.at(20, note)
    expect(clock.idle).toBe(false)
    while (clock.advance());
    expect(times).toEqual([10, 10, 20])
  })

  test('stops a timer once, and says nothing when it has fired', () => {
    const clock = new VirtualClock()
    const fired: string[] = []
    const stops = ['a', 'b', 'c'].map((name) => clock.at(1, () => fired.push(name)))
    stops[1]!()
    stops[1]!()
    while (clock.advance());
    stops[0]!()
    clock.at(2, () => fired.push('d'))
    stops[2]!()
    while (clock.advance());
    expect(fired).toEqual(['a', 'c', 'd'])
  })
})

describe('the live clock', () => {
  const live = <T>(body: () => Coroutine<T>) =>
    new Promise((resolve) => {
      new Scheduler({ host: new LiveClock() }).start(body, resolve)
    })

  test('runs the same program in the same order', async () => {
    const log: string[] = []
    // By deadlines from one moment: a busy machine may be late between two sleeps.
    function* program(): Coroutine<number> {
      const start = yield* now()
      for (const [name, time] of [
        ['c', 6],
        ['a', 2],
        ['b', 4],
        ['a2', 2],
      ] as const)
        // prettier-ignore
        yield* spawn(function* () {
          yield* deadline(start + time)
          log.push(name)
        })
      return 1
    }
    const virtual = runVirtual(program)
    const expected = log.splice(0)
    expect(expected).toEqual(['a', 'a2', 'b', 'c'])
    expect(await live(program)).toEqual({ ok: true, value: virtual })
    expect(log).toEqual(expected)
  })

  test('reports a deadlock when its timers are spent', async () => {
    const outcome = await live(function* () {
      yield* sleep(1)
      yield* suspend(() => undefined, 'Godot')
    })
    expect(outcome).toMatchObject({ ok: false, error: { name: 'DeadlockError' } })
  })

  test('a hold keeps it waiting for the outside', async () => {
    const outcome = await live(function* () {
      return yield* suspend<string>((resume, _task, { host }) => {
        const release = host.hold()
        setImmediate(() => {
          setImmediate(() => {
            release()
            release()
            resume({ ok: true, value: 'from outside' })
          })
        })
        return release
      }, 'the outside')
    })
    expect(outcome).toEqual({ ok: true, value: 'from outside' })
  })

  test('lets Node turn while tasks pause for ever', async () => {
    const turned = { yes: false }
    setImmediate(() => setImmediate(() => (turned.yes = true)))
    const outcome = await live(function* () {
      while (!turned.yes) yield* pause()
      return 'Node turned'
    })
    expect(outcome).toEqual({ ok: true, value: 'Node turned' })
  })

  test('leaves no timer of Node behind when all of its own are stopped', () => {
    const clock = new LiveClock()
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const stops = [1e6, 2e6, 2 ** 40].map((time) => clock.at(time, () => undefined))
    expect(clock.idle).toBe(false)
    for (const stop of stops) stop()
    const after = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    expect({ idle: clock.idle, left: after - before }).toEqual({ idle: true, left: 0 })
  })

  test('takes another way to defer, as a page needs', () => {
    const deferred: (() => void)[] = []
    const clock = new LiveClock((callback) => void deferred.push(callback))
    clock.defer(() => undefined)
    expect(deferred).toHaveLength(1)
  })
})

describe('the timer heap', () => {
  const command = fc.oneof(
    fc.record({ set: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ delete: fc.nat(30) }),
    fc.record({ take: fc.integer({ min: 0, max: 20 }) }),
  )

  test('agrees with a sorted list, whatever is set, taken and deleted', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const heap = new TimerHeap()
        const made: Timer[] = []
        let list: Timer[] = []
        for (const step of commands) {
          if ('set' in step) {
            const timer = heap.set(step.set, () => undefined)
            made.push(timer)
            list = [...list, timer].sort((a, b) => a.time - b.time || a.order - b.order)
          } else if ('delete' in step) {
            const timer = made[step.delete]
            if (!timer) continue
            heap.delete(timer)
            list = list.filter((other) => other !== timer)
          } else {
            const due = list[0] && list[0].time <= step.take ? list.shift() : undefined
            expect(heap.takeDue(step.take)).toBe(due)
          }
          expect([heap.size, heap.next]).toEqual([list.length, list[0]?.time ?? Infinity])
        }
        const rest: unknown[] = []
        for (let timer; (timer = heap.takeDue(99));) rest.push(timer)
        expect(rest).toEqual(list)
      }),
      { numRuns: 500, seed: 10 },
    )
  })
})
