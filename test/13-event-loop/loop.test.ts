import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coroutine, Scheduler, spawn } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { Loop, type Poller } from '../../code/13-event-loop/loop.ts'
import { LoopHost } from '../../code/13-event-loop/loop-host.ts'
import { Simulation, type Source } from '../../code/13-event-loop/simulation.ts'

/** A loop on a simulated outside, and what was called, in order. */
function setUp() {
  const outside = new Simulation()
  const loop = new Loop(outside)
  const log: string[] = []
  const say = (word: string) => () => void log.push(`${word} ${loop.now()}`)
  return { outside, loop, log, say }
}

/** A source that is ready when its `ready` says so. */
class Bell implements Source {
  ready = false
}

describe('callSoon', () => {
  test('calls in the order in which it was asked', () => {
    const { loop, log, say } = setUp()
    loop.callSoon(say('a'))
    loop.callSoon(say('b'))
    loop.run()
    expect(log).toEqual(['a 0', 'b 0'])
  })

  test('never calls at once, nor in the turn that asks', () => {
    const { loop, log, say, outside } = setUp()
    loop.callSoon(() => {
      say('a')()
      loop.callSoon(say('c'))
    })
    loop.callSoon(say('b'))
    expect(log).toEqual([])
    loop.turn()
    expect(log).toEqual(['a 0', 'b 0'])
    loop.run()
    expect(log).toEqual(['a 0', 'b 0', 'c 0'])
    expect(outside.polls).toBe(2)
  })

  test('can be cancelled, also by a callback of the same turn', () => {
    const { loop, log, say } = setUp()
    loop.callSoon(() => {
      second.cancel()
    })
    const second = loop.callSoon(say('second'))
    loop.run()
    expect(log).toEqual([])
  })
})

describe('callLater and callAt', () => {
  test('call in order of time, and equals in the order in which they were set', () => {
    const { loop, log, say } = setUp()
    loop.callLater(20, say('c'))
    loop.callLater(10, say('a'))
    loop.callAt(10, say('b'))
    loop.callSoon(say('soon'))
    loop.run()
    expect(log).toEqual(['soon 0', 'a 10', 'b 10', 'c 20'])
  })

  test('a time that is past is due in the next turn, not at once', () => {
    const { loop, log, say } = setUp()
    loop.callLater(-5, say('past'))
    loop.callSoon(say('soon'))
    expect(log).toEqual([])
    loop.run()
    expect(log.toSorted()).toEqual(['past 0', 'soon 0'])
  })

  test('refuse what is no time', () => {
    for (const time of [NaN, Infinity])
      expect(() => setUp().loop.callLater(time, () => {})).toThrow(RangeError)
  })

  test('a cancelled timer keeps no loop alive, and disturbs no other', () => {
    const { loop, log, say } = setUp()
    const handle = loop.callLater(1000, say('late'))
    loop.callLater(10, say('a'))
    handle.cancel()
    handle.cancel()
    loop.run()
    expect(log).toEqual(['a 10'])
    expect(loop.now()).toBe(10)
  })

  test('of two that are due together, the first can cancel the second', () => {
    const { loop, log, say } = setUp()
    loop.callLater(10, () => {
      second.cancel()
    })
    const second = loop.callLater(10, say('second'))
    loop.run()
    expect(log).toEqual([])
  })

  test('any timers, set and cancelled at random, are called in order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ms: fc.nat(20), cancel: fc.boolean() })), (timers) => {
        const { loop, log } = setUp()
        const handles = timers.map(({ ms }, n) =>
          loop.callLater(ms, () => void log.push(`${ms}/${n}`)),
        )
        timers.forEach(({ cancel }, n) => cancel && handles[n]?.cancel())
        loop.run()
        const expected = timers
          .map(({ ms, cancel }, n) => ({ ms, n, cancel }))
          .filter(({ cancel }) => !cancel)
          .toSorted((a, b) => a.ms - b.ms || a.n - b.n)
        expect(log).toEqual(expected.map(({ ms, n }) => `${ms}/${n}`))
      }),
    )
  })
})

describe('watch', () => {
  test('calls in each turn in which the source is ready, until unwatch', () => {
    const { loop, log, outside } = setUp()
    const bell = new Bell()
    outside.at(10, () => (bell.ready = true))
    let rung = 0
    loop.watch(bell, () => {
      log.push(`rings ${loop.now()}`)
      if ((rung += 1) === 3) loop.unwatch(bell)
    })
    loop.run()
    expect(log).toEqual(['rings 10', 'rings 10', 'rings 10'])
  })

  test('a source that was unwatched in the same turn is not called for', () => {
    const { loop, log, say } = setUp()
    const [a, b] = [new Bell(), new Bell()]
    a.ready = b.ready = true
    loop.watch(a, () => {
      loop.unwatch(a)
      loop.unwatch(b)
    })
    loop.watch(b, say('b'))
    loop.run()
    expect(log).toEqual([])
  })

  test('a second watch of the same source is an error, and the first is called', () => {
    const { loop, log, say } = setUp()
    const bell = new Bell()
    bell.ready = true
    loop.watch(bell, () => {
      say('first')()
      loop.unwatch(bell)
    })
    expect(() => {
      loop.watch(bell, say('second'))
    }).toThrow('this source has a watcher')
    loop.run()
    expect(log).toEqual(['first 0'])
    loop.watch(bell, () => {
      say('afterwards')()
      loop.unwatch(bell)
    })
    loop.run()
    expect(log).toEqual(['first 0', 'afterwards 0'])
  })

  test('waits for ever when nothing will ever come: the simulation says so', () => {
    const { loop, say } = setUp()
    loop.watch(new Bell(), say('never'))
    expect(() => {
      loop.run()
    }).toThrow('nothing will ever come')
  })
})

describe('the poll', () => {
  test('is one a turn, waits for the first timer, and not at all if somebody is ready', () => {
    const timeouts: number[] = []
    const outside = new Simulation()
    const spy: Poller<Source> = {
      now: () => outside.now(),
      watch: (source) => {
        outside.watch(source)
      },
      unwatch: (source) => {
        outside.unwatch(source)
      },
      poll: (timeout) => {
        timeouts.push(timeout)
        return outside.poll(timeout)
      },
    }
    const loop = new Loop(spy)
    const bell = new Bell()
    outside.at(75, () => (bell.ready = true))
    loop.watch(bell, () => {
      loop.unwatch(bell)
    })
    loop.callSoon(() => loop.callSoon(() => loop.callLater(50, () => {})))
    loop.run()
    expect(timeouts).toEqual([0, 0, 50, Infinity])
  })

  test('comes even if callbacks call themselves for ever: a timer is at most one turn late', () => {
    const { loop, log, say } = setUp()
    let turns = 0
    const again = () => {
      if ((turns += 1) < 1000) loop.callSoon(again)
    }
    again()
    loop.callLater(0, say(`timer`))
    loop.turn()
    expect(log).toEqual(['timer 0'])
    expect(turns).toBe(2)
  })
})

describe('an error of a callback', () => {
  test('leaves run; the others are called when it goes on', () => {
    const { loop, log, say } = setUp()
    const bell = new Bell()
    bell.ready = true
    loop.callSoon(() => {
      throw new Error('mine')
    })
    loop.callSoon(say('other'))
    loop.watch(bell, () => {
      say('bell')()
      loop.unwatch(bell)
    })
    expect(() => {
      loop.run()
    }).toThrow('mine')
    expect(log).toEqual([])
    loop.run()
    expect(log).toEqual(['other 0', 'bell 0'])
  })
})

test('a turn that an error cut short goes on where it stopped, without another poll', () => {
  const { loop, log, say, outside } = setUp()
  const bell = new Bell()
  bell.ready = true
  loop.callSoon(() => {
    throw new Error('mine')
  })
  loop.watch(bell, say('bell'))
  expect(() => loop.turn()).toThrow('mine')
  loop.turn()
  expect(log).toEqual(['bell 0'])
  expect(outside.polls).toBe(1)
  loop.unwatch(bell)
})

describe('a loop as a host', () => {
  const sleepers = (log: string[]) =>
    function* main(): Coroutine<string> {
      for (const ms of [30, 10, 20])
        yield* spawn(function* () {
          yield* sleep(ms)
          log.push(`${ms}`)
        })
      yield* sleep(40)
      return log.join(' ')
    }

  test('is driven by the scheduler', () => {
    const host = new LoopHost(new Loop(new Simulation()))
    expect(new Scheduler({ host }).run(sleepers([]))).toBe('10 20 30')
  })

  test('or drives it, beside callbacks of others', () => {
    const { loop, log, say } = setUp()
    new Scheduler({ host: new LoopHost(loop) }).start(sleepers(log), (outcome) => {
      log.push(outcome.ok ? 'ended' : String(outcome.error))
    })
    loop.callLater(15, say('callback'))
    expect(log).toEqual([])
    loop.run()
    expect(log).toEqual(['10', 'callback 15', '20', '30', 'ended'])
  })
})
