import { describe, expect, test } from 'vitest'
import { everyRun, outcomes } from '../../code/08-round-robin/interleavings.ts'
import { chosen } from '../../code/08-round-robin/policies.ts'
import {
  type Coroutine,
  ok,
  type Operation,
  pause,
  Scheduler,
  spawn,
  suspend,
} from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { Channel, ChannelClosed } from '../../code/11-channels/channel.ts'
import { select } from '../../code/11-channels/select.ts'
import { Mutex, Semaphore } from '../../code/11-channels/semaphore.ts'
import { WaitQueue } from '../../code/11-channels/wait-queue.ts'
import { runVirtual, thrownBy } from '../virtual.ts'

/** Takes until the channel ends. */
function* drain<T>(channel: Channel<T>): Coroutine<T[]> {
  const all: T[] = []
  for (;;) {
    const taken = yield* channel.take()
    if (taken.done) return all
    all.push(taken.value)
  }
}

function* putAll<T>(channel: Channel<T>, values: T[], log: unknown[] = []): Coroutine<void> {
  for (const value of values) {
    yield* channel.put(value)
    log.push(value)
  }
}

const never: Operation<void> = suspend(() => undefined, 'nothing')

describe('a channel', () => {
  test('of capacity 0 is a rendezvous: put returns when its message is taken', () => {
    const channel = new Channel<string>()
    const log: string[] = []
    runVirtual(function* () {
      yield* spawn(function* () {
        yield* channel.put('message')
        log.push(`put returned at ${channel.size}`)
      })
      yield* sleep(5)
      expect(log).toEqual([])
      log.push('taking')
      log.push(JSON.stringify(yield* channel.take()))
    })
    expect(log).toEqual(['taking', '{"done":false,"value":"message"}', 'put returned at 0'])
  })

  test('of capacity 0 hands a message straight to a taker that waits', () => {
    const channel = new Channel<number>()
    runVirtual(function* () {
      const taker = yield* spawn(() => channel.take())
      yield* pause()
      yield* channel.put(1) // at once
      expect(channel.waiting).toBe(0)
      expect(yield* taker.join()).toEqual({ done: false, value: 1 })
    })
  })

  test('parks a putter when its buffer is full, and keeps the order', () => {
    const channel = new Channel<number>(2)
    const put: number[] = []
    runVirtual(function* () {
      yield* spawn(() => putAll(channel, [1, 2, 3, 4], put))
      yield* pause()
      expect({ put, size: channel.size, waiting: channel.waiting }).toEqual({
        put: [1, 2],
        size: 2,
        waiting: 1,
      })
      expect((yield* channel.take()).value).toBe(1)
      expect({ size: channel.size, waiting: channel.waiting }).toEqual({ size: 2, waiting: 0 })
      yield* pause()
      expect(put).toEqual([1, 2, 3])
      for (const value of [2, 3, 4]) expect((yield* channel.take()).value).toBe(value)
    })
    expect(put).toEqual([1, 2, 3, 4])
  })

  test('serves putters first come first served', () => {
    const channel = new Channel<string>()
    expect(
      runVirtual(function* () {
        for (const name of ['a', 'b', 'c']) yield* spawn(() => channel.put(name))
        yield* pause()
        return [yield* channel.take(), yield* channel.take(), yield* channel.take()].map(
          ({ value }) => value,
        )
      }),
    ).toEqual(['a', 'b', 'c'])
  })

  test('serves takers first come first served', () => {
    const channel = new Channel<number>()
    const log: string[] = []
    runVirtual(function* () {
      for (const name of ['a', 'b', 'c'])
        yield* spawn(function* () {
          log.push(`${name} took ${(yield* channel.take()).value}`)
        })
      yield* pause()
      for (const value of [1, 2, 3]) yield* channel.put(value)
    })
    expect(log).toEqual(['a took 1', 'b took 2', 'c took 3'])
  })

  test('close drains the buffer and the parked putters, then ends takers', () => {
    const channel = new Channel<number>(1)
    runVirtual(function* () {
      yield* spawn(() => channel.put(1))
      yield* spawn(() => channel.put(2))
      yield* spawn(() => channel.put(3))
      yield* pause()
      channel.close()
      expect(yield* drain(channel)).toEqual([1, 2, 3])
      expect(yield* channel.take()).toEqual({ done: true, value: undefined })
    })
  })

  test('close ends every taker that waits', () => {
    const channel = new Channel<number>(3, 'jobs')
    runVirtual(function* () {
      const takers = [yield* spawn(() => channel.take()), yield* spawn(() => channel.take())]
      yield* pause()
      channel.close()
      channel.close()
      for (const taker of takers)
        expect(yield* taker.join()).toEqual({ done: true, value: undefined })
    })
  })

  test('put on closed throws', () => {
    const channel = new Channel<number>(3, 'jobs')
    channel.close()
    const error = thrownBy(() => {
      runVirtual(() => channel.put(1))
    })
    expect(error).toBeInstanceOf(ChannelClosed)
    expect(error).toMatchObject({ name: 'ChannelClosed', message: 'jobs is closed' })
  })

  test('carries undefined, and errors, as messages', () => {
    const channel = new Channel<unknown>(3)
    runVirtual(function* () {
      yield* channel.put(undefined)
      channel.close()
      expect(yield* channel.take()).toEqual({ done: false, value: undefined })
      expect(yield* channel.take()).toEqual({ done: true, value: undefined })
    })
  })

  test('a cancelled taker leaves the queue: the message goes to the next', () => {
    const channel = new Channel<string>()
    runVirtual(function* () {
      const takers = []
      for (let n = 0; n < 3; n++) takers.push(yield* spawn(() => channel.take()))
      yield* pause()
      yield* takers[1]!.cancel()
      expect(channel.waiting).toBe(2)
      yield* channel.put('first')
      yield* channel.put('second')
      expect((yield* takers[0]!.join()).value).toBe('first')
      expect((yield* takers[2]!.join()).value).toBe('second')
    })
  })

  test('the message of a cancelled putter is not sent', () => {
    const channel = new Channel<string>()
    runVirtual(function* () {
      const putters = []
      for (const name of ['a', 'b', 'c']) putters.push(yield* spawn(() => channel.put(name)))
      yield* pause()
      yield* putters[0]!.cancel()
      yield* putters[1]!.cancel()
      expect(yield* channel.take()).toEqual({ done: false, value: 'c' })
      expect(channel.waiting).toBe(0)
    })
  })

  test('names itself in the report of who waits', () => {
    const jobs = new Channel<number>(0, 'jobs')
    const error = thrownBy(() => {
      runVirtual(function* main() {
        yield* spawn(() => jobs.put(1), 'producer')
        yield* new Channel<number>().take()
      })
    })
    expect(String(error)).toContain('producer waits for room in jobs')
    expect(String(error)).toContain('main waits for a message from a channel')
  })

  test('refuses a capacity below 0', () => {
    expect(() => new Channel(-1)).toThrow(RangeError)
    expect(() => new Channel(NaN)).toThrow(RangeError)
    expect(new Channel(0).capacity).toBe(0)
  })
})

describe('select', () => {
  test('waits for the first of its cases', () => {
    const channel = new Channel<string>()
    const seen: unknown[] = []
    runVirtual(function* () {
      yield* spawn(function* () {
        yield* sleep(10)
        yield* channel.put('news')
      })
      seen.push(yield* select({ message: channel.take(), tick: sleep(4) }))
      seen.push(yield* select({ message: channel.take(), tick: sleep(400) }))
    })
    expect(seen).toEqual([
      { key: 'tick', value: undefined },
      { key: 'message', value: { done: false, value: 'news' } },
    ])
  })

  test('unregisters the losers: no timer, no taker stays', () => {
    const clock = new VirtualClock()
    const [a, b] = [new Channel<number>(), new Channel<number>()]
    new Scheduler({ host: clock }).run(function* () {
      yield* spawn(function* () {
        yield* pause()
        yield* a.put(1)
      })
      yield* select({ a: a.take(), b: b.take(), tick: sleep(1000) })
      expect({ a: a.waiting, b: b.waiting, timers: clock.pending }).toEqual({
        a: 0,
        b: 0,
        timers: 0,
      })
    })
    expect(clock.now()).toBe(0)
  })

  test('takes exactly one, though many are ready, and swallows nothing', () => {
    const channels = ['a', 'b', 'c'].map((name) => new Channel<string>(1, name))
    runVirtual(function* () {
      for (const channel of channels) yield* channel.put(channel.name)
      const [a, b, c] = channels as [Channel<string>, Channel<string>, Channel<string>]
      const chosen = yield* select({ a: a.take(), b: b.take(), c: c.take() })
      expect(chosen.value).toEqual({ done: false, value: chosen.key })
      expect(channels.map(({ size }) => size).reduce((sum, size) => sum + size)).toBe(2)
    })
  })

  test('is fair among the ready, wherever the case stands', () => {
    const counts = { a: 0, b: 0, c: 0 }
    const ready = suspend<undefined>((resume) => {
      resume(ok(undefined))
    }, 'at once')
    runVirtual(function* () {
      for (let n = 0; n < 9000; n++)
        counts[
          (yield* select({ a: ready, idle: never, b: ready, c: ready })).key as 'a' | 'b' | 'c'
        ] += 1
    })
    for (const count of Object.values(counts)) expect(Math.abs(count - 3000)).toBeLessThan(300)
  })

  test('throws the error of the case that came first, and leaves the others', () => {
    const channel = new Channel<number>()
    const boom = new Error('boom')
    const failing = suspend<number>((resume) => {
      resume({ ok: false, error: boom })
    }, 'a failure')
    const error = thrownBy(() =>
      runVirtual(() => select({ a: channel.take(), failing, b: channel.take() })),
    )
    expect(error).toBe(boom)
    expect(channel.waiting).toBe(0)
  })

  test('leaves what it has begun if a case cannot be started', () => {
    const boom = new Error('boom')
    const broken = suspend<number>(() => {
      throw boom
    }, 'broken')
    for (let seed = 0; seed < 8; seed++) {
      const channel = new Channel<number>()
      const answers = [seed & 1, (seed >> 1) & 1, 0]
      const choose = (count: number) => (answers.shift() ?? 0) % count
      const host = new VirtualClock()
      const scheduler = new Scheduler({ host, choose })
      expect(
        thrownBy(() =>
          scheduler.run(() => select({ a: channel.take(), broken, b: channel.take() })),
        ),
      ).toBe(boom)
      expect(channel.waiting).toBe(0)
    }
  })

  test('cancelled, leaves all of its cases', () => {
    const clock = new VirtualClock()
    const channel = new Channel<number>()
    new Scheduler({ host: clock }).run(function* () {
      const task = yield* spawn(() => select({ a: channel.take(), tick: sleep(50) }))
      yield* pause()
      expect(channel.waiting).toBe(1)
      yield* task.cancel()
      expect({ waiting: channel.waiting, timers: clock.pending }).toEqual({ waiting: 0, timers: 0 })
    })
  })

  test('may put, and puts nothing if another case came first', () => {
    const [full, open] = [new Channel<number>(0), new Channel<number>(1)]
    runVirtual(function* () {
      const chosen = yield* select({ full: full.put(1), open: open.put(2) })
      expect(chosen).toEqual({ key: 'open', value: undefined })
      expect([full.waiting, open.size]).toEqual([0, 1])
    })
  })

  test.for([0, 1, 2])(
    'over both ends of a channel of capacity %i loses nothing, and no task meets itself',
    (capacity) => {
      for (const { result } of everyRun((choose) => {
        const channel = new Channel<string>(capacity)
        const [sent, taken]: [string[], string[]] = [[], []]
        function* both(name: string): Coroutine<void> {
          const first = yield* select({ put: channel.put(name), take: channel.take() })
          if (first.key === 'put') sent.push(name)
          else if (!first.value.done) taken.push(first.value.value)
        }
        const host = new VirtualClock()
        new Scheduler({ host, policy: chosen(choose), choose }).run(function* () {
          const tasks = [yield* spawn(() => both('Ann')), yield* spawn(() => both('Bob'))]
          yield* sleep(5)
          channel.close()
          taken.push(...(yield* drain(channel)))
          for (const task of tasks) yield* task.join()
        })
        return { lost: sent.toSorted().join() !== taken.toSorted().join(), sent: sent.length }
      }))
        expect(result).toEqual({ lost: false, sent: expect.any(Number) as number })
    },
  )

  test('over both ends waits, alone, for someone else', () => {
    const channel = new Channel<string>()
    const error = thrownBy(() =>
      runVirtual(() => select({ put: channel.put('echo'), take: channel.take() })),
    )
    expect(error).toMatchObject({ name: 'DeadlockError' })
  })

  test('says what it waits for', () => {
    const error = thrownBy(() => runVirtual(() => select({ a: never, b: never })))
    expect(String(error)).toContain('main waits for the first of a, b')
  })
})

describe('a semaphore', () => {
  test('lets in as many as it has permits', () => {
    const semaphore = new Semaphore(3)
    let [inside, most] = [0, 0]
    runVirtual(function* () {
      for (let n = 0; n < 10; n++)
        yield* spawn(() =>
          semaphore.guard(function* () {
            most = Math.max(most, (inside += 1))
            yield* sleep(10)
            inside -= 1
          }),
        )
    })
    expect({ inside, most, free: semaphore.free }).toEqual({ inside: 0, most: 3, free: 3 })
  })

  test('release hands over to the first waiter; a newcomer cannot barge in', () => {
    const semaphore = new Semaphore(1)
    const log: string[] = []
    runVirtual(function* () {
      yield* semaphore.acquire()
      for (const name of ['a', 'b'])
        yield* spawn(function* () {
          yield* semaphore.acquire()
          log.push(name)
          yield* pause()
          semaphore.release()
        })
      yield* pause()
      semaphore.release()
      expect(semaphore.free).toBe(0)
      yield* semaphore.acquire() // this task runs now, and still is last
      log.push('newcomer')
      semaphore.release()
    })
    expect(log).toEqual(['a', 'b', 'newcomer'])
  })

  test('a cancelled holder releases', () => {
    const semaphore = new Semaphore(1)
    runVirtual(function* () {
      const holder = yield* spawn(() => semaphore.guard(() => never))
      yield* pause()
      expect(semaphore.free).toBe(0)
      yield* holder.cancel()
      expect(semaphore.free).toBe(1)
    })
  })

  test('a cancelled waiter takes nothing', () => {
    const semaphore = new Semaphore(1)
    runVirtual(function* () {
      yield* semaphore.acquire()
      const waiter = yield* spawn(() => semaphore.guard(pause))
      const other = yield* spawn(() => semaphore.guard(pause))
      yield* pause()
      yield* waiter.cancel()
      semaphore.release()
      yield* other.join()
      expect(semaphore.free).toBe(1)
    })
  })

  test('a waiter cancelled when the permit has been handed to it gives it back', () => {
    const semaphore = new Semaphore(1)
    runVirtual(function* () {
      yield* semaphore.acquire()
      const waiter = yield* spawn(() => semaphore.guard(pause))
      yield* pause()
      semaphore.release()
      yield* waiter.cancel()
      expect({ cancelled: waiter.cancelled, free: semaphore.free }).toEqual({
        cancelled: true,
        free: 1,
      })
    })
  })

  test('gives the value of what it guards, and passes on its error', () => {
    const semaphore = new Semaphore(1, 'the lamp')
    const boom = new Error('boom')
    runVirtual(function* () {
      expect(yield* semaphore.guard(function* () {
        yield* pause()
        return 5
      })).toBe(5) // prettier-ignore
      try {
        yield* semaphore.guard(function* (): Coroutine<void> {
          throw boom
        })
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(boom)
      }
      expect(semaphore.free).toBe(1)
    })
  })

  test('refuses to be released more often than acquired, and less than one permit', () => {
    expect(() => {
      new Semaphore(2, 'the lamp').release()
    }).toThrow('the lamp was released more than acquired')
    expect(() => new Semaphore(0)).toThrow(RangeError)
    expect(new Semaphore(1).permits).toBe(1)
  })
})

describe('the lost update', () => {
  function program(choose: (count: number) => number, mutex?: Mutex): number {
    let balance = 0
    function* deposit(): Coroutine<void> {
      const read = balance
      yield* pause()
      balance = read + 10
    }
    new Scheduler({ policy: chosen(choose) }).run(function* () {
      for (let n = 0; n < 2; n++) yield* spawn(mutex ? () => mutex.guard(deposit) : deposit)
    })
    return balance
  }

  test('happens in some interleavings of two tasks, and not in others', () => {
    const found = outcomes(everyRun((choose) => program(choose)))
    expect([...found.keys()].sort()).toEqual(['10', '20'])
  })

  test('happens in none with a mutex', () => {
    const found = outcomes(everyRun((choose) => program(choose, new Mutex())))
    expect([...found.keys()]).toEqual(['20'])
    expect(found.get('20')!.times).toBeGreaterThan(1)
  })
})

describe('a wait queue', () => {
  test('gives the first that suits, and leaves the others as they were', () => {
    const queue = new WaitQueue<number>()
    for (const item of [1, 2, 3, 4]) queue.add(item)
    const isEven = (item: number) => item % 2 === 0
    expect([queue.shift(isEven), queue.shift(isEven), queue.shift(isEven)]).toEqual([2, 4, undefined]) // prettier-ignore
    expect([queue.size, queue.shift(), queue.shift(), queue.shift()]).toEqual([2, 1, 3, undefined])
  })

  test('gives what came first, and nobody who has left', () => {
    const queue = new WaitQueue<number>()
    const leaves = [1, 2, 3, 4, 5].map((n) => queue.add(n))
    leaves[2]!()
    leaves[2]!()
    leaves[4]!()
    expect(queue.size).toBe(3)
    expect([queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual([
      1,
      2,
      4,
      undefined,
    ])
    leaves[0]!()
    expect(queue.size).toBe(0)
    queue.add(6)
    expect([queue.shift(), queue.size]).toEqual([6, 0])
  })
})
