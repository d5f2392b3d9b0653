import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Cancelled } from '../../code/09-system-calls/errors.ts'
import { Loop } from '../../code/13-event-loop/loop.ts'
import { Simulation } from '../../code/13-event-loop/simulation.ts'
import { fromCallback, fromPromise, toCallback, toPromise } from '../../code/14-futures/adapters.ts'
import { fromDeferred, toDeferred } from '../../code/14-futures/bridge.ts'
import { Deferred } from '../../code/14-futures/deferred.ts'
import { Future, InvalidState } from '../../code/14-futures/future.ts'
import { Kitchen, sleep } from '../../code/14-futures/kitchen.ts'
import { nodeLoop } from '../../code/14-futures/node-loop.ts'
import { type Coroutine, Task } from '../../code/14-futures/task.ts'

const simulated = () => new Loop(new Simulation())

describe('a future', () => {
  test('calls back in the order of asking, and never within the call that settles or asks', () => {
    const asks = fc.array(fc.constantFrom('ask', 'settle', 'turn'), { maxLength: 20 })
    fc.assert(
      fc.property(asks, (acts) => {
        const loop = simulated()
        const future = new Future<number>(loop)
        const called: number[] = []
        let asked = 0
        for (const act of acts) {
          const before = called.length
          if (act === 'ask') {
            const number = asked++
            future.addDoneCallback(() => called.push(number))
          } else if (act === 'settle') {
            if (!future.done) future.setResult(1)
          } else {
            loop.turn()
            continue
          }
          expect(called).toHaveLength(before)
        }
        if (!future.done) future.setResult(1)
        loop.run()
        expect(called).toEqual(Array.from({ length: asked }, (_, number) => number))
      }),
      { numRuns: 200 },
    )
  })

  test('is settled once, by value, error or cancel', () => {
    const settle: ((future: Future<number>) => unknown)[] = [
      (future) => {
        future.setResult(1)
      },
      (future) => {
        future.setException(new Error('no'))
      },
      (future) => future.cancel(),
    ]
    for (const first of settle) {
      const future = new Future<number>(simulated())
      first(future)
      expect(() => {
        future.setResult(2)
      }).toThrow(InvalidState)
      expect(() => {
        future.setException(2)
      }).toThrow(InvalidState)
      expect(future.cancel()).toBe(false)
    }
  })

  test('cannot be asked for its result too early', () => {
    expect(() => new Future(simulated()).result()).toThrow(InvalidState)
  })

  test('keeps an error that is undefined', () => {
    const future = new Future<number>(simulated())
    future.setException(undefined)
    let thrown: unknown = 'nothing'
    try {
      future.result()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeUndefined()
  })

  test('has callbacks that may ask again, or throw, and the others are called', () => {
    const loop = simulated()
    const future = new Future<string>(loop)
    const log: string[] = []
    future.addDoneCallback(() => {
      future.addDoneCallback(() => log.push('asked within'))
      throw new Error('a callback failed')
    })
    future.addDoneCallback(() => log.push('second'))
    future.setResult('egg')
    expect(() => {
      loop.run()
    }).toThrow('a callback failed')
    loop.run()
    expect(log).toEqual(['second', 'asked within'])
  })

  test('gives its type to who waits', () => {
    const future = new Future<string>(simulated())
    function* body() {
      return yield* future
    }
    expectTypeOf(body()).toExtend<Coroutine<string>>()
    expectTypeOf<Future<string>>().toExtend<Future<unknown>>()
  })
})

describe('a task', () => {
  test('is not begun before the loop comes to it', () => {
    const loop = simulated()
    let begun = false

    const task = new Task(
      loop,
      (function* (): Coroutine<number> {
        begun = true
        return 1
      })(),
    )
    expect(begun).toBe(false)
    loop.run()
    expect(begun).toBe(true)
    expect(task.result()).toBe(1)
  })

  test('runs on, in the same turn, at a future that is done', () => {
    const loop = simulated()
    const done = new Future<number>(loop)
    done.setResult(1)
    let sum = 0
    function* body(): Coroutine<void> {
      for (let n = 0; n < 1000; n++) sum += yield* done
    }
    new Task(loop, body())
    loop.turn()
    expect(sum).toBe(1000)
  })

  test('throws at its `yield*` the error of what it waits for, and may catch it', () => {
    const loop = simulated()
    const kitchen = new Kitchen(loop)
    kitchen.hasPower = false
    function* body(): Coroutine<string> {
      try {
        return yield* kitchen.order('egg', 5)
      } catch (error) {
        return String(error)
      }
    }
    const task = new Task(loop, body())
    loop.run()
    expect(task.result()).toBe('Error: egg: no power')
  })

  test('can be waited for, and hands its error on', () => {
    const loop = simulated()
    function* inner(): Coroutine<never> {
      yield* sleep(loop, 5)
      throw new Error('inside')
    }
    function* outer(): Coroutine<void> {
      yield* new Task(loop, inner())
    }
    const task = new Task(loop, outer())
    loop.run()
    expect(() => {
      task.result()
    }).toThrow('inside')
  })

  test.each([0, 1, 5, 9])('cancelled at %i, it cleans up, and its timer is gone', (time) => {
    const loop = simulated()
    const log: string[] = []
    function* body(): Coroutine<void> {
      try {
        yield* sleep(loop, 10)
        log.push('slept')
      } finally {
        yield* sleep(loop, 1)
        log.push('cleaned up')
      }
    }
    const task = new Task(loop, body())
    loop.callLater(time, () => task.cancel())
    loop.run()
    expect(log).toEqual(['cleaned up'])
    expect(task.cancelled).toBe(true)
    expect(loop.now()).toBe(time + 1)
  })

  test('cancelled before it has begun, it never runs', () => {
    const loop = simulated()
    let begun = false
    const task = new Task(
      loop,
      (function* (): Coroutine<void> {
        begun = true
        yield* sleep(loop, 1)
      })(),
    )
    expect(task.cancel()).toBe(true)
    loop.run()
    expect([begun, task.cancelled, task.cancel()]).toEqual([false, true, false])
  })

  test('cancelled when what it waits for is done, it is told at its next step', () => {
    const loop = simulated()
    const egg = new Future<string>(loop)
    function* body(): Coroutine<string> {
      return yield* egg
    }
    const task = new Task(loop, body())
    loop.turn()
    egg.setResult('egg')
    expect(task.cancel()).toBe(true)
    loop.run()
    expect(task.cancelled).toBe(true)
  })

  test('that cancels itself is cancelled where it waits next', () => {
    const loop = simulated()
    const log: string[] = []
    const tasks: Task<void>[] = []
    function* body(): Coroutine<void> {
      tasks[0]!.cancel()
      log.push('runs on')
      yield* sleep(loop, 10)
      log.push('never')
    }
    tasks.push(new Task(loop, body()))
    loop.run()
    expect(log).toEqual(['runs on'])
    expect(tasks[0]!.cancelled).toBe(true)
  })

  test('may catch its cancel, and has then not been cancelled', () => {
    const loop = simulated()
    function* body(): Coroutine<string> {
      try {
        yield* sleep(loop, 10)
      } catch (error) {
        return error instanceof Cancelled ? 'went on' : 'failed'
      }
      return 'slept'
    }
    const task = new Task(loop, body())
    loop.callLater(5, () => task.cancel())
    loop.run()
    expect([task.cancelled, task.result()]).toEqual([false, 'went on'])
  })
})

describe('adapters', () => {
  test('a callback that comes after a cancel is ignored', () => {
    const loop = simulated()
    const future = fromCallback<string>(loop, (done) => {
      loop.callLater(10, () => {
        done(undefined, 'late')
      })
    })
    loop.callLater(5, () => future.cancel())
    loop.run()
    expect(future.cancelled).toBe(true)
  })

  test('a value and an error come through callback, future and callback', () => {
    const loop = simulated()
    const log: unknown[] = []
    for (const error of [undefined, new Error('no')]) {
      const future = fromCallback<string>(loop, (done) => {
        done(error, 'egg')
      })
      toCallback(future, (...told) => log.push(told))
    }
    loop.run()
    expect(log).toEqual([[undefined, 'egg'], [new Error('no')]])
  })

  test('a value and any error come through promise, future and promise', async () => {
    const there = fromPromise(nodeLoop, Promise.resolve('egg'))
    await expect(toPromise(there)).resolves.toBe('egg')

    const failed = toPromise(fromPromise(nodeLoop, Promise.reject(undefined)))
    await expect(failed).rejects.toBeUndefined()
  })

  test('a promise that comes after a cancel is ignored', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const future = fromPromise(nodeLoop, promise)
    future.cancel()
    resolve('late')
    await expect(toPromise(future)).rejects.toBeInstanceOf(Cancelled)
  })

  test('a deferred and a future give one another values and errors', () => {
    const loop = simulated()
    const fired = new Deferred<number>()
    const there = toDeferred(fromDeferred(loop, fired)).addCallback((n) => n + 1)
    const log: unknown[] = []
    there.addBoth((outcome) => log.push(outcome))
    fired.callback(1)
    const broken = new Deferred<number>()
    toDeferred(fromDeferred(loop, broken)).addBoth((outcome) => log.push(outcome))
    broken.errback('no')
    loop.run()
    expect(log).toEqual([
      { ok: true, value: 2 },
      { ok: false, error: 'no' },
    ])
  })

  test('a chain waits for a deferred that a callback returns', () => {
    const inner = new Deferred<string>()
    const log: string[] = []
    const outer = new Deferred<string>()
    outer.addCallback(() => inner).addCallback((value) => log.push(value))
    outer.callback('outer')
    expect(log).toEqual([])
    inner.callback('inner')
    expect(log).toEqual(['inner'])
    expect(() => {
      outer.callback('again')
    }).toThrow('once')
  })

  test('Node’s loop can be left by the handles, too', async () => {
    const log: string[] = []
    nodeLoop.callSoon(() => log.push('soon')).cancel()
    nodeLoop.callLater(1, () => log.push('later')).cancel()
    await new Promise<void>((resolve) => nodeLoop.callLater(5, resolve))
    expect(log).toEqual([])
    expect(nodeLoop.now()).toBeGreaterThan(0)
  })
})
