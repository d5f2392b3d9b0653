import { describe, expect, test } from 'vitest'
import {
  Cancelled,
  type Coroutine,
  JoinedCancelled,
  type Operation,
  pause,
  Scheduler,
  self,
  spawn,
  suspend,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { now, sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { Semaphore } from '../../code/11-channels/semaphore.ts'
import { download } from '../../code/12-ending/downloader.ts'
import { type Group, group } from '../../code/12-ending/group.ts'
import { retry } from '../../code/12-ending/retry.ts'
import { shield } from '../../code/12-ending/shield.ts'
import { SimulatedNet } from '../../code/12-ending/simulated-net.ts'
import { TimedOut, timeout } from '../../code/12-ending/timeout.ts'
import { runVirtual, thrownBy } from '../virtual.ts'

const never: Operation<void> = suspend(() => undefined, 'nothing')

function* fails(after: number, error: unknown): Coroutine<never> {
  yield* sleep(after)
  throw error
}

/** Sleeps for ever, and takes some time to clean up. */
function* sleeper(name: string, log: string[], cleanup = 5): Coroutine<void> {
  try {
    yield* never
    log.push(`${name} ran on`)
  } finally {
    yield* sleep(cleanup)
    log.push(`${name} cleaned up at ${yield* now()}`)
  }
}

describe('shield', () => {
  test('keeps a cancel from cutting a cleanup short', () => {
    const log: string[] = []
    runVirtual(function* () {
      const task = yield* spawn(function* () {
        try {
          log.push('work')
        } finally {
          yield* shield(function* () {
            yield* sleep(10)
            log.push('cleaned up')
          })
        }
        log.push('after the shield')
        yield* pause()
        log.push('ran on')
      })
      yield* sleep(1)
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(log).toEqual(['work', 'cleaned up', 'after the shield'])
  })

  test('nests: only the outermost lets a cancel in', () => {
    const log: string[] = []
    runVirtual(function* () {
      const task = yield* spawn(() =>
        shield(function* () {
          yield* shield(() => sleep(5))
          yield* sleep(5)
          log.push('outer done')
        }),
      )
      yield* sleep(1)
      yield* task.cancel()
      log.push(`at ${yield* now()}`)
    })
    expect(log).toEqual(['outer done', 'at 10'])
  })

  test('gives the value of its body, and lets its error through', () => {
    const boom = new Error('boom')
    runVirtual(function* () {
      expect(yield* shield(function* () {
        yield* pause()
        return 5
      })).toBe(5) // prettier-ignore
      try {
        yield* shield(() => fails(1, boom))
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(boom)
      }
      expect((yield* self()).shields).toBe(0)
    })
  })

  test('what it has got is not lost to a cancel that came meanwhile', () => {
    const semaphore = new Semaphore(1)
    runVirtual(function* () {
      yield* semaphore.acquire()
      const task = yield* spawn(function* () {
        yield* shield(() => semaphore.acquire())
        try {
          yield* never
        } finally {
          semaphore.release()
        }
      })
      yield* sleep(1)
      task.requestCancel()
      yield* sleep(1)
      semaphore.release()
      yield* task.cancel()
      expect({ cancelled: task.cancelled, free: semaphore.free }).toEqual({
        cancelled: true,
        free: 1,
      })
    })
  })
})

describe('timeout', () => {
  test('gives the value of work that is in time, and leaves no timer behind', () => {
    const clock = new VirtualClock()
    const value = new Scheduler({ host: clock }).run(() =>
      timeout(1000, function* () {
        yield* sleep(10)
        return 'in time'
      }),
    )
    expect({ value, pending: clock.pending, now: clock.now() }).toEqual({
      value: 'in time',
      pending: 0,
      now: 10,
    })
  })

  test('throws TimedOut after the inner cleanup', () => {
    const log: string[] = []
    runVirtual(function* () {
      try {
        yield* timeout(100, () => sleeper('work', log, 50))
      } catch (error) {
        expect(error).toBeInstanceOf(TimedOut)
        expect(error).toMatchObject({ name: 'TimedOut', message: 'took over 100 ms' })
        log.push(`caught at ${yield* now()}`)
      }
    })
    expect(log).toEqual(['work cleaned up at 150', 'caught at 150'])
  })

  test('passes on the error of the work, and of its cleanup', () => {
    const boom = new Error('boom')
    expect(thrownBy(() => runVirtual(() => timeout(100, () => fails(5, boom))))).toBe(boom)
    const broken = thrownBy(() =>
      runVirtual(() =>
        timeout(100, function* () {
          try {
            yield* never
          } finally {
            throw boom
          }
        }),
      ),
    )
    expect(broken).toBe(boom)
  })

  test('work that ends in spite of its cancel ends as it says', () => {
    expect(
      runVirtual(() =>
        timeout(100, function* () {
          try {
            yield* never
          } catch {
            return 'stubborn'
          }
          return 'never'
        }),
      ),
    ).toBe('stubborn')
  })

  test('work that ends as its time is up is not lost', () => {
    const semaphore = new Semaphore(1)
    const clock = new VirtualClock()
    for (let seed = 0; seed < 10; seed++) {
      const host = new VirtualClock()
      expect(
        new Scheduler({ host, choose: (count) => seed % count }).run(() =>
          timeout(10, function* () {
            yield* sleep(10)
            return 'both at 10'
          }),
        ),
      ).toBe('both at 10')
    }
    expect([semaphore.free, clock.pending]).toEqual([1, 0])
  })

  test('cancelled from outside, cancels its work and waits for it', () => {
    const log: string[] = []
    const clock = new VirtualClock()
    new Scheduler({ host: clock }).run(function* () {
      const task = yield* spawn(() => timeout(1000, () => sleeper('work', log, 20)))
      yield* sleep(10)
      yield* task.cancel()
      log.push(`cancelled at ${yield* now()}`)
      expect({ cancelled: task.cancelled, pending: clock.pending }).toEqual({
        cancelled: true,
        pending: 0,
      })
    })
    expect(log).toEqual(['work cleaned up at 30', 'cancelled at 30'])
  })

  test('nests: the shorter limit wins', () => {
    for (const [outer, inner] of [
      [10, 50],
      [50, 10],
    ] as const)
      // prettier-ignore
      expect(thrownBy(() => { runVirtual(() => timeout(outer, () => timeout(inner, () => never))); })).toMatchObject({
        message: 'took over 10 ms',
      })
  })
})

describe('group', () => {
  test('waits for every member, and gives the value of its body', () => {
    const log: string[] = []
    const value = runVirtual(() =>
      group(function* (members) {
        for (const time of [30, 10, 20])
          yield* members.spawn(function* () {
            yield* sleep(time)
            log.push(`member of ${time}`)
          })
        log.push('body done')
        return 'value'
      }),
    )
    expect(value).toBe('value')
    expect(log).toEqual(['body done', 'member of 10', 'member of 20', 'member of 30'])
  })

  test('the first error cancels the siblings and the body, even asleep, waits for their cleanup, and is thrown', () => {
    const log: string[] = []
    const boom = new Error('boom')
    runVirtual(function* () {
      try {
        yield* group(function* (members) {
          yield* members.spawn(() => sleeper('a', log, 5))
          yield* members.spawn(() => sleeper('b', log, 9))
          yield* members.spawn(() => fails(10, boom))
          yield* sleeper('body', log, 7)
        })
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(boom)
        log.push(`thrown at ${yield* now()}`)
      }
    })
    expect(log).toEqual([
      'a cleaned up at 15',
      'body cleaned up at 17',
      'b cleaned up at 19',
      'thrown at 19',
    ])
  })

  test('an error of the body cancels the members', () => {
    const log: string[] = []
    const boom = new Error('boom')
    expect(
      thrownBy(() => {
        runVirtual(() =>
          group(function* (members) {
            yield* members.spawn(() => sleeper('a', log))
            yield* fails(10, boom)
          }),
        )
      }),
    ).toBe(boom)
    expect(log).toEqual(['a cleaned up at 15'])
  })

  test('throws all errors as one AggregateError, the first first', () => {
    const errors = [new Error('first'), new Error('in cleanup')]
    const error = thrownBy(() => {
      runVirtual(() =>
        group(function* (members) {
          yield* members.spawn(function* () {
            try {
              yield* never
            } finally {
              throw errors[1]!
            }
          })
          yield* fails(10, errors[0])
        }),
      )
    })
    expect(error).toBeInstanceOf(AggregateError)
    expect((error as AggregateError).errors).toEqual(errors)
    expect((error as AggregateError).message).toBe('several tasks of a group failed')
  })

  test('one error that comes twice, by a join, counts once', () => {
    const boom = new Error('boom')
    expect(
      thrownBy(() => {
        runVirtual(() =>
          group(function* (members) {
            const member = yield* members.spawn(() => fails(1, boom))
            yield* member.join()
          }),
        )
      }),
    ).toBe(boom)
  })

  test('an error that is undefined is an error', () => {
    let caught: unknown = 'nothing'
    runVirtual(function* () {
      try {
        yield* group((members) => members.spawn(() => fails(1, undefined)))
      } catch (error) {
        caught = error
      }
    })
    expect(caught).toBe(undefined)
  })

  test('cancelled from outside, cancels all members and waits for their cleanup', () => {
    const log: string[] = []
    runVirtual(function* () {
      const task = yield* spawn(() =>
        group(function* (members) {
          yield* members.spawn(() => sleeper('a', log, 5))
          yield* sleeper('body', log, 3)
        }),
      )
      yield* sleep(10)
      yield* task.cancel()
      log.push(`cancelled at ${yield* now()}`)
      expect(task.cancelled).toBe(true)
    })
    expect(log).toEqual(['body cleaned up at 13', 'a cleaned up at 15', 'cancelled at 15'])
  })

  test('cancelled while it is closing, waits all the same', () => {
    const log: string[] = []
    const boom = new Error('boom')
    runVirtual(function* () {
      const task = yield* spawn(() =>
        group(function* (members) {
          yield* members.spawn(() => sleeper('a', log, 50))
          yield* fails(10, boom)
        }),
      )
      yield* sleep(20)
      yield* task.cancel()
      log.push(`ended at ${yield* now()}`)
      try {
        yield* task.join()
        expect.unreachable()
      } catch (error) {
        expect(error).toBe(boom)
      }
    })
    expect(log).toEqual(['a cleaned up at 60', 'ended at 60'])
  })

  test('an error in the cleanup of a cancelled group replaces Cancelled', () => {
    const broken = new Error('broken cleanup')
    runVirtual(function* () {
      const task = yield* spawn(() =>
        group(function* () {
          try {
            yield* never
          } finally {
            throw broken
          }
        }),
      )
      yield* sleep(1)
      yield* task.cancel()
      expect(task.outcome).toEqual({ ok: false, error: broken })
      try {
        yield* task.join()
      } catch (error) {
        expect(error).toBe(broken)
      }
    })
  })

  test('a member that is cancelled alone does not end the others', () => {
    const log: string[] = []
    runVirtual(() =>
      group(function* (members) {
        const one = yield* members.spawn(() => sleeper('one', log))
        yield* members.spawn(function* () {
          yield* sleep(100)
          log.push('other done')
        })
        yield* sleep(10)
        yield* one.cancel()
      }),
    )
    expect(log).toEqual(['one cleaned up at 15', 'other done'])
  })

  test('cancelled in the turn in which its body returns, throws Cancelled: what the body got has to be freed by the body', () => {
    const log: string[] = []
    runVirtual(function* () {
      const caller = yield* spawn(function* () {
        try {
          return yield* group(function* () {
            yield* sleep(5)
            return 'a connection'
          })
        } finally {
          log.push('the caller cleans up')
        }
      })
      yield* spawn(function* () {
        yield* sleep(5) // in the batch that wakes the body, which has not run yet
        yield* caller.cancel()
        log.push(`cancelled: ${caller.cancelled}`)
      })
    })
    expect(log).toEqual(['the caller cleans up', 'cancelled: true'])
  })

  test('cancelled when its body has returned and it has only to run on, gives the value', () => {
    const log: unknown[] = []
    runVirtual(function* () {
      const work = () =>
        group(function* () {
          yield* sleep(5)
          return 'a connection'
        })
      const caller = yield* spawn(function* () {
        log.push(yield* work())
        yield* sleep(1)
        log.push('never')
      })
      yield* spawn(function* () {
        yield* sleep(5)
        yield* pause() // the body has returned
        yield* caller.cancel()
      })
    })
    expect(log).toEqual(['a connection'])
  })

  test('nests: an inner group ends before its outer, and errors go outwards', () => {
    const log: string[] = []
    const boom = new Error('boom')
    expect(
      thrownBy(() => {
        runVirtual(() =>
          group(function* (outer) {
            yield* outer.spawn(() => sleeper('outer', log, 1))
            yield* group(function* (inner) {
              yield* inner.spawn(() => sleeper('inner', log, 9))
              yield* fails(10, boom)
            })
          }),
        )
      }),
    ).toBe(boom)
    expect(log).toEqual(['inner cleaned up at 19', 'outer cleaned up at 20'])
  })

  test('a member may start members, also when the body is done', () => {
    const log: string[] = []
    runVirtual(() =>
      group(function* (members) {
        yield* members.spawn(function* () {
          yield* sleep(10)
          yield* members.spawn(function* () {
            yield* sleep(10)
            log.push(`late at ${yield* now()}`)
          })
        })
      }),
    )
    expect(log).toEqual(['late at 20'])
  })

  test('a member started while the group closes is cancelled at its first wait', () => {
    const log: string[] = []
    const boom = new Error('boom')
    thrownBy(() => {
      runVirtual(() =>
        group(function* (members) {
          yield* members.spawn(function* () {
            try {
              yield* never
            } finally {
              yield* members.spawn(() => sleeper('late', log))
            }
          })
          yield* fails(10, boom)
        }),
      )
    })
    expect(log).toEqual(['late cleaned up at 15'])
  })

  test('nobody joins a group that has ended', () => {
    const kept: Group[] = []
    runVirtual(function* () {
      yield* group(function* (members) {
        kept.push(members)
        yield* pause()
      })
      try {
        yield* kept[0]!.spawn(pause)
        expect.unreachable()
      } catch (error) {
        expect(error).toMatchObject({ message: 'the group has ended' })
      }
    })
  })

  test('nothing outlives the block, whatever way it is left', () => {
    const ways: ((members: Group) => Coroutine<unknown>)[] = [
      function* () {
        return yield* pause()
      },
      () => fails(1, new Error('boom')),
      function* () {
        const me = yield* self()
        yield* me.cancel()
        yield* pause()
      },
    ]
    for (const way of ways)
      runVirtual(function* () {
        const tasks: Task<void>[] = []
        try {
          yield* group(function* (members) {
            for (const time of [3, 6])
              tasks.push(
                yield* members.spawn(function* () {
                  yield* sleep(time)
                }),
              )
            yield* way(members)
          })
        } catch {
          // how it was left does not matter here
        }
        expect(tasks.map(({ state }) => state)).toEqual(['ended', 'ended'])
      })
  })

  test('whose body was cancelled alone throws JoinedCancelled', () => {
    const error = thrownBy(() => {
      runVirtual(() =>
        group(function* () {
          const me = yield* self()
          me.requestCancel()
          yield* pause()
        }),
      )
    })
    expect(error).toBeInstanceOf(JoinedCancelled)
  })
})

describe('retry', () => {
  const patience = { attempts: 4, pause: 100, longest: 150 }
  /** Chance that always draws the longest pause. */
  const longest = (count: number) => count - 1

  test('runs the body until it succeeds, with a pause that doubles up to a limit', () => {
    const times: number[] = []
    const value = runVirtual(
      () =>
        retry(patience, function* () {
          times.push(yield* now())
          if (times.length < 4) throw new Error('not yet')
          return 'value'
        }),
      { choose: longest },
    )
    expect({ value, times }).toEqual({ value: 'value', times: [0, 100, 250, 400] })
  })

  test('throws the last error when its attempts are used up', () => {
    let tries = 0
    const error = thrownBy(() => {
      runVirtual(() =>
        retry(patience, function* (): Coroutine<void> {
          tries += 1
          yield* pause()
          throw new Error(`try ${tries}`)
        }),
      )
    })
    expect({ tries, error }).toMatchObject({ tries: 4, error: { message: 'try 4' } })
  })

  test('draws its pauses from the chance of the scheduler', () => {
    const asked: number[] = []
    runVirtual(
      () =>
        retry({ attempts: 3, pause: 10, longest: 1000 }, function* () {
          if (asked.length < 2) throw new Error('not yet')
          yield* pause()
        }),
      {
        choose: (count) => {
          asked.push(count)
          return 0
        },
      },
    )
    expect(asked).toEqual([11, 21])
  })

  test('does not try again what was cancelled', () => {
    let tries = 0
    runVirtual(function* () {
      const task = yield* spawn(() =>
        retry(patience, function* () {
          tries += 1
          yield* never
        }),
      )
      yield* sleep(1)
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(tries).toBe(1)
  })

  test('does not try again when a failure meets the cancel, and is thrown in its place', () => {
    let tries = 0
    runVirtual(function* () {
      const task = yield* spawn(() =>
        retry(patience, function* () {
          tries += 1
          yield* timeout(100, () => fails(10, new Error('met')))
        }),
      )
      yield* sleep(10) // the work has been woken, and will fail
      yield* task.cancel()
      expect(yield* now()).toBe(10)
      try {
        yield* task.join()
      } catch (error) {
        expect(error).toMatchObject({ message: 'met' })
      }
    })
    expect(tries).toBe(1)
  })

  test('tries again in the cleanup of a cancelled task', () => {
    let tries = 0
    runVirtual(function* () {
      const task = yield* spawn(function* () {
        try {
          yield* never
        } finally {
          yield* retry(patience, function* () {
            tries += 1
            yield* sleep(1)
            if (tries < 3) throw new Error('not yet')
          })
        }
      })
      yield* sleep(1)
      yield* task.cancel()
      expect(task.cancelled).toBe(true)
    })
    expect(tries).toBe(3)
  })

  test('can be cancelled in its pause', () => {
    const clock = new VirtualClock()
    new Scheduler({ host: clock, choose: longest }).run(function* () {
      const task = yield* spawn(() =>
        retry({ ...patience, pause: 1000, longest: 1000 }, () => fails(1, new Error('boom'))),
      )
      yield* sleep(10)
      yield* task.cancel()
      expect(task.outcome).toMatchObject({ error: { cause: expect.any(Cancelled) as Cancelled } })
      expect(clock.pending).toBe(0)
    })
  })
})

describe('the downloader', () => {
  const weather = { seed: 1, slowest: 300, failing: 20, silent: 5 }
  const addresses = Array.from({ length: 200 }, (_, n) => `/${n}`)
  const plan = (net: SimulatedNet) => ({
    fetch: (address: string) => net.fetch(address),
    width: 20,
    limit: 500,
    patience: { attempts: 3, pause: 50, longest: 500 },
  })

  test('has an answer for every address, and never more connections than it may', () => {
    const net = new SimulatedNet(weather)
    const texts = runVirtual(() => download(addresses, plan(net)))
    expect([...texts.keys()].toSorted()).toEqual(addresses.toSorted())
    expect({ most: net.most, open: net.open }).toEqual({ most: 20, open: 0 })
    const failures = [...texts].filter(([, text]) => !text.ok)
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.length).toBeLessThan(20)
    expect(texts.get('/0')).toEqual({ ok: true, value: 'the text at /0' })
    expect(net.made).toBeGreaterThan(addresses.length)
  })

  test('does the same for the same seed', () => {
    const once = () => {
      const clock = new VirtualClock()
      const net = new SimulatedNet(weather)
      const texts = new Scheduler({ host: clock }).run(() => download(addresses, plan(net)))
      return {
        texts: [...texts].map(([address, { ok }]) => [address, ok]),
        made: net.made,
        time: clock.now(),
      }
    }
    expect(once()).toEqual(once())
  })

  test('cancelled at any time, closes what is open and leaves no timer', () => {
    for (let time = 1; time < 2000; time += 37) {
      const clock = new VirtualClock()
      const net = new SimulatedNet(weather)
      new Scheduler({ host: clock }).run(function* () {
        const task = yield* spawn(() => download(addresses, plan(net)))
        yield* sleep(time)
        yield* task.cancel()
        expect({ time: yield* now(), open: net.open, pending: clock.pending }).toEqual({
          time,
          open: 0,
          pending: 0,
        })
      })
    }
  })
})
