// The type of every call, and what must not compile.
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type Coroutine,
  type Operation,
  type Outcome,
  pause,
  Scheduler,
  self,
  spawn,
  suspend,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { Channel, type Taken } from '../../code/11-channels/channel.ts'
import { select } from '../../code/11-channels/select.ts'
import { Semaphore } from '../../code/11-channels/semaphore.ts'
import { type Group, group } from '../../code/12-ending/group.ts'
import { draw, retry } from '../../code/12-ending/retry.ts'
import { shield } from '../../code/12-ending/shield.ts'
import { timeout } from '../../code/12-ending/timeout.ts'
import { runVirtual } from '../virtual.ts'

function* five(): Coroutine<number> {
  yield* pause()
  return 5
}

describe('the type of every call is known where it is called', () => {
  test('system calls', () => {
    runVirtual(function* () {
      expectTypeOf(yield* pause()).toBeVoid()
      expectTypeOf(yield* self()).toEqualTypeOf<Task<unknown>>()
      const task = yield* spawn(five)
      expectTypeOf(task).toEqualTypeOf<Task<number>>()
      expectTypeOf(yield* task.join()).toEqualTypeOf<number>()
      expectTypeOf(yield* task.cancel()).toBeVoid()
      expectTypeOf(task.outcome).toEqualTypeOf<Outcome<number> | undefined>()
      expectTypeOf(task.name).toEqualTypeOf<string>()
      expectTypeOf(task.waiting).toEqualTypeOf<string | undefined>()
      expectTypeOf(task.state).toEqualTypeOf<'ready' | 'running' | 'parked' | 'ended'>()
      expectTypeOf(yield* five()).toEqualTypeOf<number>()
    })
  })

  test('a task of one type is a task of unknown, and so is an operation', () => {
    expectTypeOf<Task<number>>().toExtend<Task<unknown>>()
    expectTypeOf<Operation<number>>().toExtend<Operation<unknown>>()
    expectTypeOf<Operation<number>>().not.toExtend<Operation<string>>()
  })

  test('run and start', () => {
    expectTypeOf(new Scheduler().run(five)).toEqualTypeOf<number>()
    expectTypeOf<ReturnType<typeof pause>>().toEqualTypeOf<Operation<void>>()
    new Scheduler().start(five, (outcome) => {
      expectTypeOf(outcome).toEqualTypeOf<Outcome<number>>()
    })
  })

  test('channels and select, which narrows on its key', () => {
    runVirtual(function* () {
      const channel = new Channel<string>(1)
      expectTypeOf(yield* channel.put('text')).toBeVoid()
      const taken = yield* channel.take()
      expectTypeOf(taken).toEqualTypeOf<Taken<string>>()
      if (taken.done) expectTypeOf(taken.value).toEqualTypeOf<undefined>()
      else expectTypeOf(taken.value).toEqualTypeOf<string>()
      const first = yield* select({ message: channel.take(), tick: sleep(5) })
      expectTypeOf(first.key).toEqualTypeOf<'message' | 'tick'>()
      if (first.key === 'message') expectTypeOf(first.value).toEqualTypeOf<Taken<string>>()
      else expectTypeOf(first.value).toBeVoid()
      expect(first.key).toBe('tick')
    })
  })

  test('guards, groups, limits, shields and retries', () => {
    runVirtual(function* () {
      expectTypeOf(yield* new Semaphore(1).acquire()).toBeVoid()
      expectTypeOf(yield* new Semaphore(1).guard(five)).toEqualTypeOf<number>()
      expectTypeOf(yield* shield(five)).toEqualTypeOf<number>()
      expectTypeOf(yield* timeout(5, five)).toEqualTypeOf<number>()
      expectTypeOf(yield* draw(6)).toEqualTypeOf<number>()
      expectTypeOf(
        yield* retry({ attempts: 1, pause: 1, longest: 1 }, five),
      ).toEqualTypeOf<number>()
      const value = yield* group(function* (members) {
        expectTypeOf(members).toEqualTypeOf<Group>()
        const task = yield* members.spawn(five)
        expectTypeOf(task).toEqualTypeOf<Task<number>>()
        return String(yield* task.join())
      })
      expectTypeOf(value).toEqualTypeOf<string>()
    })
  })
})

/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the linter sees it too */
test('what must not compile', () => {
  const numbers = new Channel<number>()
  const wrong = [
    function* (): Coroutine<void> {
      // @ts-expect-error TS2322 a task can yield operations only
      yield 42
    },
    function* (): Coroutine<number> {
      // @ts-expect-error TS2322 what a bare yield brings is not known
      return yield suspend<number>(() => undefined, 'a number')
    },
    function* (): Coroutine<string> {
      const task = yield* spawn(five)
      // @ts-expect-error TS2322 the child gives a number
      return yield* task.join()
    },
    function* (): Coroutine<void> {
      // @ts-expect-error TS2345 a channel of numbers takes no text
      yield* numbers.put('text')
    },
    function* (): Coroutine<void> {
      // @ts-expect-error TS2345 a body is called without arguments
      yield* spawn((n: number) => timeout(n, five))
    },
    function* (): Coroutine<void> {
      // @ts-expect-error TS2739 a coroutine is no case: only an operation can be left
      yield* select({ five: five() })
    },
    function* (): Coroutine<boolean> {
      const first = yield* select({ tick: sleep(1), message: numbers.take() })
      // @ts-expect-error TS2367 there is no such case
      return first.key === 'tock'
    },
    () =>
      suspend<number>((resume) => {
        // @ts-expect-error TS2322 a wait for a number ends with a number
        resume({ ok: true, value: 'text' })
      }, 'a number'),
  ]
  expect(wrong).toHaveLength(8)
})
