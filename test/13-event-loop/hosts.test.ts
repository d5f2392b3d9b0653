import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Coroutine,
  DeadlockError,
  pause,
  Scheduler,
  spawn,
  suspend,
} from '../../code/09-system-calls/scheduler.ts'
import type { Host } from '../../code/09-system-calls/host.ts'
import { Recorder } from '../../code/09-system-calls/trace.ts'
import { sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { Channel } from '../../code/11-channels/channel.ts'
import { Connection } from '../../code/13-event-loop/connections.ts'
import { Loop } from '../../code/13-event-loop/loop.ts'
import { LoopHost } from '../../code/13-event-loop/loop-host.ts'
import { readable } from '../../code/13-event-loop/readable.ts'
import { Simulation } from '../../code/13-event-loop/simulation.ts'
import { thrownBy } from '../virtual.ts'

type Step = number | 'pause' | 'put' | 'take'

/** A program of tasks that sleep, pause, put and take; some may be stuck. */
const programs = fc.array(
  fc.array(fc.oneof(fc.nat(3), fc.constantFrom<Step>('pause', 'put', 'take')), { maxLength: 6 }),
  { maxLength: 5 },
)

function traceOn(host: Host, program: Step[][]) {
  const recorder = new Recorder(() => host.now())
  const channel = new Channel<number>(1)
  let end: unknown
  const scheduler = new Scheduler({ host, observer: recorder.observe })
  scheduler.start(
    function* main() {
      for (const steps of program)
        yield* spawn(function* member() {
          for (const step of steps)
            if (step === 'pause') yield* pause()
            else if (step === 'put') yield* channel.put(1)
            else if (step === 'take') yield* channel.take()
            else yield* sleep(step)
        })
    },
    (outcome) => {
      end = outcome.ok ? 'ended' : String(outcome.error)
    },
  )
  while (host.advance?.()) continue
  expect(end).toBeDefined()
  return { end, events: recorder.events }
}

test('a program has the same trace on our loop and on the virtual clock, times too', () => {
  fc.assert(
    fc.property(programs, (program) => {
      const onLoop = traceOn(new LoopHost(new Loop(new Simulation())), program)
      expect(onLoop).toEqual(traceOn(new VirtualClock(), program))
    }),
    { numRuns: 60 },
  )
})

describe('a deadlock', () => {
  test('is reported though the loop has callbacks of others to call', () => {
    const loop = new Loop(new Simulation())
    loop.callLater(10, () => undefined)
    const scheduler = new Scheduler({ host: new LoopHost(loop) })
    expect(thrownBy(() => scheduler.run(() => suspend(() => undefined, 'nobody')))).toBeInstanceOf(
      DeadlockError,
    )
    expect(loop.idle).toBe(false)
  })

  test('is none while a source is watched for a task', () => {
    const outside = new Simulation()
    const host = new LoopHost(new Loop(outside))
    const ann = new Connection('Ann')
    outside.at(1000, () => {
      ann.arrive('soup')
    })
    new Scheduler({ host }).run(() => readable(host, ann))
    expect(host.now()).toBe(1000)
    expect(host.loop.idle).toBe(true)
  })
})

describe('readable', () => {
  test('that is cancelled leaves nothing behind', () => {
    const outside = new Simulation()
    const host = new LoopHost(new Loop(outside))
    const ann = new Connection('Ann')
    const log: string[] = []
    new Scheduler({ host }).run(function* () {
      const task = yield* spawn(function* (): Coroutine<void> {
        try {
          yield* readable(host, ann)
        } finally {
          log.push('cleaned up')
        }
      })
      yield* sleep(10)
      yield* task.cancel()
    })
    expect(log).toEqual(['cleaned up'])
    expect(host.now()).toBe(10)
    expect([host.idle, host.loop.idle]).toEqual([true, true])
  })

  test('is for one task at a time: a second is told so, and the first goes on', () => {
    const outside = new Simulation()
    const host = new LoopHost(new Loop(outside))
    const ann = new Connection('Ann')
    outside.at(10, () => {
      ann.arrive('soup')
    })
    const log: string[] = []
    new Scheduler({ host }).run(function* () {
      const first = yield* spawn(() => readable(host, ann))
      yield* sleep(1)
      try {
        yield* readable(host, ann)
      } catch (error) {
        log.push(`${(error as Error).message} at ${host.now()}`)
      }
      yield* first.join()
      log.push(`${ann.take() ?? ''} at ${host.now()}`)
    })
    expect(log).toEqual(['this source has a watcher at 1', 'soup at 10'])
    expect([host.idle, host.loop.idle]).toEqual([true, true])
  })

  test('does not wait if there is something already, and waits again after it is taken', () => {
    const outside = new Simulation()
    const host = new LoopHost(new Loop(outside))
    const ann = new Connection('Ann')
    ann.arrive('soup')
    outside.at(5, () => {
      ann.arrive('tea')
    })
    const log: string[] = []
    new Scheduler({ host }).run(function* () {
      for (let n = 0; n < 2; n++) {
        yield* readable(host, ann)
        log.push(`${ann.take() ?? ''} at ${host.now()}`)
      }
    })
    expect(log).toEqual(['soup at 0', 'tea at 5'])
  })
})

test('a connection says whether nothing has come yet, or nothing will', () => {
  const ann = new Connection('Ann')
  expect([ann.ready, ann.take()]).toEqual([false, ''])
  ann.arrive('soup')
  ann.leave()
  expect([ann.ready, ann.take()]).toEqual([true, 'soup'])
  expect([ann.ready, ann.take()]).toEqual([true, undefined])
})

test('an alarm that is cancelled keeps neither host nor loop busy', () => {
  const host = new LoopHost(new Loop(new Simulation()))
  const abort = host.at(1000, () => undefined)
  expect(host.idle).toBe(false)
  abort()
  abort()
  expect([host.idle, host.loop.idle]).toEqual([true, true])
})
