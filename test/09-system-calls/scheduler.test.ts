import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { roundRobin, type Policy } from '../../code/08-round-robin/policies.ts'
import { StillHost, type Host } from '../../code/09-system-calls/host.ts'
import type { Happening } from '../../code/09-system-calls/options.ts'
import {
  type Coroutine,
  DeadlockError,
  NotAnOperation,
  ok,
  type Operation,
  type Outcome,
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

describe('run', () => {
  test('returns the value of the body, when all tasks have ended', () => {
    let turns = 0
    const value = run(function* () {
      yield* spawn(function* () {
        for (; turns < 10; turns++) yield* pause()
      })
      yield* pause()
      return 'value'
    })
    expect({ value, turns }).toEqual({ value: 'value', turns: 10 })
  })

  test('takes an operation for a body', () => {
    expect(new Scheduler().run(() => suspend<number>((resume) => { resume(ok(7)) }, 'seven'))).toBe(7) // prettier-ignore
  })

  test('throws the error of the body', () => {
    const error = new Error('of the body')
    expect(
      thrownBy(() =>
        run(function* () {
          yield* pause()
          throw error
        }),
      ),
    ).toBe(error)
  })

  test('throws what calling a body throws, where it is called', () => {
    const error = new Error('of a default parameter')
    function body(): Coroutine<void> {
      throw error
    }
    expect(
      thrownBy(() => {
        run(body)
      }),
    ).toBe(error)
    run(function* () {
      try {
        yield* spawn(body)
        expect.unreachable()
      } catch (thrown) {
        expect(thrown).toBe(error)
      }
    })
  })

  test('runs one program at a time', () => {
    const scheduler = new Scheduler()
    expect(() => {
      scheduler.run(function* () {
        yield* pause()
        scheduler.run(pause)
      })
    }).toThrow('a scheduler runs one program')
  })

  test('says that a host which cannot be driven needs start', () => {
    class Live extends StillHost {
      override advance(): boolean {
        return false
      }
    }
    expect(() => {
      new Scheduler({ host: new Live() }).run(pause)
    }).toThrow('use start')
  })
})

describe('a wait', () => {
  test('may end at once: the task runs on in the same turn', () => {
    const log: string[] = []
    run(function* () {
      yield* spawn(function* () {
        log.push('other')
        yield* pause()
      })
      log.push(yield* suspend<string>((resume) => { resume(ok('at once')) }, 'nothing')) // prettier-ignore
    })
    expect(log).toEqual(['at once', 'other'])
  })

  test('ended twice keeps what the first resume gave, at once or later', () => {
    const resumes: Resume<string>[] = []
    run(function* () {
      const task = yield* spawn(function* () {
        const atOnce = yield* suspend<string>((resume) => {
          resume(ok('first'))
          resume(ok('second'))
        }, 'twice')
        const later = yield* suspend<string>((resume) => {
          resumes.push(resume)
          return undefined
        }, 'twice')
        return [atOnce, later]
      })
      yield* pause()
      resumes[0]!(ok('first'))
      resumes[0]!(ok('second'))
      expect(yield* task.join()).toEqual(['first', 'first'])
    })
  })

  test('resumed late, when the next wait has begun, does nothing to that', () => {
    const resumes: Resume<number>[] = []
    const hand = suspend<number>((resume) => {
      resumes.push(resume)
      return undefined
    }, 'a hand')
    run(function* () {
      const task = yield* spawn(function* () {
        return [yield* hand, yield* hand]
      })
      yield* pause()
      resumes[0]!(ok(1))
      yield* pause()
      expect(resumes).toHaveLength(2)
      resumes[0]!(ok(99))
      expect(task.state).toBe('parked')
      resumes[1]!(ok(2))
      expect(yield* task.join()).toEqual([1, 2])
    })
  })

  test('resumed when the task has ended does nothing', () => {
    let late: Resume<number> = () => undefined
    run(function* () {
      const task = yield* spawn(function* () {
        return yield* suspend<number>((resume) => {
          late = resume
          resume(ok(1))
        }, 'a hand')
      })
      expect(yield* task.join()).toBe(1)
      late(ok(2))
      expect(yield* task.join()).toBe(1)
    })
  })

  test('may end with an error, which is thrown into the task', () => {
    const error = new Error('of the wait')
    run(function* () {
      try {
        yield* suspend<undefined>((resume) => { resume({ ok: false, error }) }, 'an error') // prettier-ignore
        expect.unreachable()
      } catch (thrown) {
        expect(thrown).toBe(error)
      }
    })
  })

  test('whose start throws is an error in the task, even after a resume', () => {
    const error = new Error('of the start')
    run(function* () {
      for (const early of [false, true])
        try {
          yield* suspend<undefined>((resume) => {
            if (early) resume(ok(undefined))
            throw error
          }, 'a broken start')
          expect.unreachable()
        } catch (thrown) {
          expect(thrown).toBe(error)
        }
      yield* pause()
    })
  })

  test('may be started many times from one operation', () => {
    let count = 0
    const counter = suspend<number>((resume) => { resume(ok((count += 1))) }, 'a number') // prettier-ignore
    expect(
      run(function* () {
        return [yield* counter, yield* counter, yield* counter]
      }),
    ).toEqual([1, 2, 3])
  })

  test('for what is no operation throws inside the task, with a hint', () => {
    const values: unknown[] = [42, undefined, null, 'text', [], {}]
    const thrown = values.map((value) =>
      run(function* () {
        try {
          yield value as Operation<unknown>
          return 'not noticed'
        } catch (error) {
          return error
        }
      }),
    )
    for (const error of thrown) {
      expect(error).toBeInstanceOf(NotAnOperation)
      expect(error).toBeInstanceOf(TypeError)
      expect(error).toMatchObject({
        name: 'NotAnOperation',
        message: 'a task can yield operations only: write yield*, and what follows',
      })
    }
  })

  test('lets go of what the last one gave', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    let given: WeakRef<object> | undefined
    const host = new StillHost()
    const task = new Scheduler({ host }).start(
      function* () {
        yield* suspend<object>((resume) => {
          const value = { large: true }
          given = new WeakRef(value)
          resume(ok(value))
        }, 'a value')
        yield* never
      },
      () => undefined,
    )
    while (host.advance()) given = given
    await new Promise(setImmediate)
    collect()
    expect({ state: task.state, given: given?.deref() }).toEqual({
      state: 'parked',
      given: undefined,
    })
  })
})

describe('order', () => {
  function* turns(name: string, count: number, log: string[]): Coroutine<void> {
    for (let turn = 0; turn < count; turn++) {
      log.push(name)
      yield* pause()
    }
  }

  test('a turn runs what was ready at its start: none runs twice before all ran once', () => {
    const log: string[] = []
    run(function* () {
      for (const name of ['a', 'b', 'c']) yield* spawn(() => turns(name, 3, log))
    })
    expect(log.join('')).toBe('abcabcabc')
  })

  test('a new task runs after those that were ready before it', () => {
    const log: string[] = []
    run(function* () {
      yield* spawn(() => turns('a', 2, log))
      yield* spawn(function* () {
        log.push('mother')
        yield* spawn(() => turns('child', 1, log))
        yield* pause()
        log.push('mother')
      })
    })
    expect(log).toEqual(['a', 'mother', 'a', 'child', 'mother'])
  })

  test('a task that pauses for ever delays one of ten turns by its share only', () => {
    let spins = 0
    const done = { yes: false }
    run(function* () {
      yield* spawn(function* () {
        for (; !done.yes; spins++) yield* pause()
      })
      yield* spawn(function* () {
        for (let turn = 0; turn < 10; turn++) yield* pause()
        done.yes = true
      })
    })
    expect(spins).toBe(11)
  })

  test('another policy may choose another order', () => {
    const stack: Task<unknown>[] = []
    const lastFirst: Policy<Task<unknown>> = {
      get size() {
        return stack.length
      },
      push: (task) => void stack.push(task),
      pop: () => stack.pop(),
    }
    const log: string[] = []
    new Scheduler({ policy: lastFirst }).run(function* () {
      for (const name of ['a', 'b', 'c']) yield* spawn(() => turns(name, 2, log))
    })
    expect(log.join('')).toBe('ccbbaa')
  })
})

describe('deadlock', () => {
  test('names each task and what it waits for', () => {
    const error = thrownBy(() => {
      run(function* main() {
        const me = yield* self()
        yield* spawn(() => suspend(() => undefined, 'rain'), 'farmer')
        yield* spawn(() => me.join(), 'child')
        const child = yield* spawn(() => suspend(() => undefined, 'a bus'), 'commuter')
        yield* child.join()
      })
    })
    expect(error).toBeInstanceOf(DeadlockError)
    expect(String(error).split('\n')).toEqual([
      'DeadlockError: deadlock: no one is left to wake',
      '  main waits for the end of commuter',
      '  farmer waits for rain',
      '  child waits for the end of main',
      '  commuter waits for a bus',
    ])
    expect((error as DeadlockError).tasks.map(({ name }) => name)).toEqual([
      'main',
      'farmer',
      'child',
      'commuter',
    ])
  })

  test('leaves the stuck as they are, to be looked at; who wants them cleaned up cancels them', () => {
    const host = new StillHost()
    const log: string[] = []
    const error = thrownBy(() => {
      new Scheduler({ host }).run(function* () {
        try {
          yield* never
        } finally {
          yield* pause()
          log.push('cleaned up')
        }
      })
    }) as DeadlockError
    expect({ log, states: error.tasks.map(({ state }) => state) }).toEqual({
      log: [],
      states: ['parked'],
    })
    for (const task of error.tasks) task.requestCancel()
    while (host.advance());
    expect({ log, states: error.tasks.map(({ state }) => state) }).toEqual({
      log: ['cleaned up'],
      states: ['ended'],
    })
  })

  test('names only those that are stuck', () => {
    const error = thrownBy(() => {
      run(function* () {
        yield* spawn(pause, 'ends')
        yield* spawn(() => never, 'stuck')
        yield* spawn(pause, 'ends too')
      })
    })
    expect((error as DeadlockError).tasks.map(({ name }) => name)).toEqual(['stuck'])
  })

  test('does not hide a failure: both are thrown', () => {
    const boom = new Error('boom')
    const error = thrownBy(() =>
      run(function* () {
        yield* spawn(() => never)
        throw boom
      }),
    )
    expect(error).toBeInstanceOf(AggregateError)
    expect((error as AggregateError).errors).toEqual([boom, expect.any(DeadlockError)])
  })

  test('is none while the host holds for the outside', () => {
    const host = new StillHost()
    const release = host.hold()
    const ends: Outcome<string>[] = []
    let resume: Resume<string> = () => undefined
    new Scheduler({ host }).start(
      () => suspend<string>((first) => {
        resume = first
        return undefined
      }, 'the outside'),
      (end) => ends.push(end),
    ) // prettier-ignore
    while (host.advance());
    expect(ends).toEqual([])
    resume(ok('news'))
    release()
    release()
    expect(host.idle).toBe(false)
    while (host.advance());
    expect(ends).toEqual([ok('news')])
    expect(host.idle).toBe(true)
  })

  test('a late resume after the report does not report a second time', () => {
    const host = new StillHost()
    const ends: unknown[] = []
    let resume: Resume<string> = () => undefined
    new Scheduler({ host }).start(
      () => suspend<string>((first) => {
        resume = first
        return undefined
      }, 'the outside'),
      (end) => ends.push(end),
    ) // prettier-ignore
    while (host.advance());
    expect(ends).toHaveLength(1)
    resume(ok('too late'))
    while (host.advance());
    expect(ends).toHaveLength(1)
  })
})

describe('start, on a host that calls', () => {
  /** A host that counts its drains, each called by the test. */
  function countingHost() {
    const still = new StillHost()
    const counting: Host & { drains: number } = {
      drains: 0,
      now: () => 0,
      defer: (callback) => {
        still.defer(() => {
          counting.drains += 1
          callback()
        })
      },
      at: () => () => undefined,
      hold: () => still.hold(),
      get idle() {
        return still.idle
      },
      advance: () => still.advance(),
    }
    return counting
  }

  test('returns before anything has run, then calls done once', () => {
    const host = countingHost()
    const ends: unknown[] = []
    const log: string[] = []
    const main = new Scheduler({ host }).start(
      function* () {
        log.push('ran')
        yield* pause()
        return 1
      },
      (end) => ends.push(end),
    )
    expect({ log, ends, name: main.name, state: main.state }).toEqual({
      log: [],
      ends: [],
      name: 'main',
      state: 'ready',
    })
    while (host.advance!());
    expect({ log, ends, name: main.name, state: main.state }).toEqual({
      log: ['ran'],
      ends: [ok(1)],
      name: 'main',
      state: 'ended',
    })
  })

  test('tells an observer of a failure as it happens, though done is called at the end only', () => {
    const host = countingHost()
    const told: unknown[] = []
    const ends: unknown[] = []
    const boom = new Error('boom')
    const observer = ({ what, task: { name, outcome } }: Happening) => {
      if (what === 'ended' && outcome?.ok === false) told.push([name, outcome.error])
    }
    const server = new Scheduler({ host, observer }).start(
      function* server() {
        yield* spawn(function* client() {
          throw boom
        })
        yield* never
      },
      (end) => ends.push(end),
    )
    host.hold() // the server waits on the outside, for ever
    while (host.advance!());
    expect({ told, ends, state: server.state }).toEqual({
      told: [['client', boom]],
      ends: [],
      state: 'parked',
    })
  })

  test('many resumes from outside schedule one drain', () => {
    const host = countingHost()
    const release = host.hold()
    const resumes: Resume<undefined>[] = []
    const ends: unknown[] = []
    new Scheduler({ host }).start(
      function* () {
        for (let task = 0; task < 10; task++)
          yield* spawn(() => suspend<undefined>((resume) => {
            resumes.push(resume)
            return undefined
          }, 'the outside')) // prettier-ignore
      },
      (end) => ends.push(end),
    )
    while (host.advance!());
    const before = host.drains
    for (const resume of resumes) resume(ok(undefined))
    release()
    while (host.advance!());
    expect({ drains: host.drains - before, ends: ends.length }).toEqual({ drains: 1, ends: 1 })
  })

  test('a drain stops after a thousand steps, and lets the host have its turn', () => {
    const host = countingHost()
    let steps = 0
    new Scheduler({ host }).start(
      function* () {
        for (; steps < 2500; steps++) yield* pause()
      },
      () => undefined,
    )
    host.advance!()
    expect(steps).toBe(999)
    while (host.advance!());
    expect({ steps, drains: host.drains }).toEqual({ steps: 2500, drains: 3 })
  })

  test('the first task can be cancelled from outside', () => {
    const host = countingHost()
    const release = host.hold()
    const ends: Outcome<void>[] = []
    const log: string[] = []
    const main = new Scheduler({ host }).start(
      function* () {
        try {
          yield* never
        } finally {
          log.push('clean')
        }
      },
      (end) => ends.push(end),
    )
    while (host.advance!());
    main.requestCancel()
    expect(log).toEqual([])
    while (host.advance!());
    release()
    expect(log).toEqual(['clean'])
    expect(ends).toMatchObject([{ ok: false, error: { name: 'JoinedCancelled' } }])
  })
})

describe('scale', () => {
  test('a million waits that end at once need no deep stack', () => {
    const now = suspend<number>((resume) => { resume(ok(1)) }, 'one') // prettier-ignore
    expect(
      run(function* () {
        let sum = 0
        for (let n = 0; n < 1_000_000; n++) sum += yield* now
        return sum
      }),
    ).toBe(1_000_000)
  })

  test('a chain of a hundred thousand joins ends without deep stack', () => {
    expect(
      run(function* () {
        let last = yield* spawn(function* (): Coroutine<number> {
          yield* pause()
          return 1
        })
        for (let n = 0; n < 100_000; n++) {
          const before = last
          last = yield* spawn(() => before.join())
        }
        return yield* last.join()
      }),
    ).toBe(1)
  })

  test('a hundred thousand tasks on the roster come and go in any order', () => {
    const scheduler = new Scheduler({ policy: roundRobin() })
    scheduler.run(function* () {
      const tasks: Task<void>[] = []
      for (let n = 0; n < 100_000; n++) tasks.push(yield* spawn(() => never))
      expect(scheduler.tasks.size).toBe(100_001)
      yield* pause()
      for (const task of tasks) task.requestCancel()
    })
    expect(scheduler.tasks.size).toBe(0)
  })
})

describe('names', () => {
  test('are given, or that of the body, or a number', () => {
    expect(
      run(function* () {
        const named = [
          yield* spawn(() => pause(), 'given'),
          yield* spawn(pause),
          yield* spawn(() => pause()),
        ]
        return named.map(({ name }) => name)
      }),
    ).toEqual(['given', 'pause', 'task 4'])
  })

  test('the first task is main, if its body has no name', () => {
    expect(new Scheduler().run(function* () { return (yield* self()).name })).toBe('main') // prettier-ignore
    expect(new Scheduler().run(function* serve() { return (yield* self()).name })).toBe('serve') // prettier-ignore
  })
})
