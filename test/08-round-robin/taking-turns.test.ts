import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type Choose, seeded } from '../../code/08-round-robin/choice.ts'
import {
  anyDinner,
  type Guest,
  orderlyDinner,
  spoonFirst,
  spoonLast,
} from '../../code/08-round-robin/dinner.ts'
import {
  everyRun,
  outcomes,
  replay,
  runNumber,
  seededRuns,
  shrink,
} from '../../code/08-round-robin/interleavings.ts'
import {
  chosen,
  lottery,
  type Policy,
  roundRobin,
  strictPriority,
  weightedFair,
  weightOfNice,
} from '../../code/08-round-robin/policies.ts'
import { Queue } from '../../code/08-round-robin/queue.ts'
import { roundRobin as runRoundRobin, type Turns } from '../../code/08-round-robin/round-robin.ts'
import {
  type Happening,
  type Runner,
  runner,
  takeTurns,
} from '../../code/08-round-robin/taking-turns.ts'

function* turns(name: string, count: number, log: string[]): Turns {
  for (let turn = 0; turn < count; turn++) {
    log.push(name)
    yield
  }
}

const forever = function* (): Turns {
  while (true) yield
}

/** How many of so many turns each task had, under a policy. */
function shares(policy: Policy<Runner>, nices: number[], limit: number): number[] {
  const counts = new Map<string, number>()
  const tasks = nices.map((nice, index) => runner(String(index), forever(), nice))
  const count = ({ what, task }: Happening) => {
    if (what === 'run') counts.set(task, (counts.get(task) ?? 0) + 1)
  }
  takeTurns(tasks, policy, count, limit)
  return nices.map((_, index) => counts.get(String(index)) ?? 0)
}

const policies: Record<string, () => Policy<{ n: number }>> = {
  roundRobin,
  strictPriority: () => strictPriority(({ n }) => n % 3),
  weightedFair: () => weightedFair(({ n }) => 1 + (n % 3)),
  lottery: () => lottery(({ n }) => 1 + (n % 3), seeded(1)),
  chosen: () => chosen(seeded(1)),
}

describe('round robin', () => {
  test('gives every task a turn before any has a second', () => {
    const log: string[] = []
    const taken = runRoundRobin([turns('a', 3, log), turns('b', 1, log), turns('c', 2, log)])
    expect(log.join('')).toBe('abcaca')
    expect(taken).toBe(9)
  })

  test('is the same as taking turns under the policy of that name', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 6 }), (counts) => {
        const [one, other]: [string[], string[]] = [[], []]
        const expected = runRoundRobin(counts.map((count, n) => turns(String(n), count, one)))
        const taken = takeTurns(
          counts.map((count, n) => runner(String(n), turns(String(n), count, other))),
        )
        expect({ log: other, taken }).toEqual({ log: one, taken: expected })
      }),
      { seed: 8 },
    )
  })

  test('an error of one task ends the run', () => {
    const boom = new Error('boom')
    const failing = (function* (): Turns {
      yield
      throw boom
    })()
    expect(() => runRoundRobin([failing, forever()])).toThrow(boom)
  })
})

describe('every policy', () => {
  for (const [name, make] of Object.entries(policies))
    test(`${name} gives each item once, and undefined only when it is empty`, () => {
      fc.assert(
        fc.property(fc.array(fc.boolean(), { maxLength: 80 }), (pushes) => {
          const policy = make()
          const inside = new Set<{ n: number }>()
          expect(policy.pop()).toBe(undefined)
          for (const [n, isPush] of pushes.entries()) {
            if (isPush) {
              const item = { n }
              policy.push(item)
              inside.add(item)
            } else {
              const item = policy.pop()
              expect(item === undefined).toBe(inside.size === 0)
              if (item) expect(inside.delete(item)).toBe(true)
            }
            expect(policy.size).toBe(inside.size)
          }
        }),
        { seed: 8 },
      )
    })
})

describe('policies and their bounds', () => {
  test('round robin: shares differ by one at most', () => {
    expect(shares(roundRobin(), [-5, 0, 5], 1000)).toEqual([334, 333, 333])
  })

  test('strict priority: the less urgent starve, equals take turns', () => {
    expect(
      shares(
        strictPriority((task: Runner) => -task.nice),
        [0, -5, -5],
        1000,
      ),
    ).toEqual([0, 500, 500])
  })

  test('weighted fair: shares follow the weights, to a turn', () => {
    const weights = [1, 2, 5]
    const policy = weightedFair((task: Runner) => weights[task.nice]!)
    for (const [index, share] of shares(policy, [0, 1, 2], 800).entries())
      expect(Math.abs(share - weights[index]! * 100)).toBeLessThanOrEqual(1)
  })

  test('weighted fair: who was away does not come back with a claim', () => {
    const policy = weightedFair<{ name: string }>(() => 1)
    const [a, b] = [{ name: 'a' }, { name: 'b' }]
    policy.push(a)
    policy.push(b)
    expect([policy.pop(), policy.pop()]).toEqual([a, b])
    for (let turn = 0; turn < 100; turn++) {
      policy.push(a)
      policy.pop()
    }
    policy.push(b)
    policy.push(a)
    const next = Array.from({ length: 10 }, () => {
      const item = policy.pop()!
      policy.push(item)
      return item.name
    })
    expect(next.filter((name) => name === 'b')).toHaveLength(5)
  })

  test('a step of niceness is a quarter', () => {
    expect([weightOfNice(0), weightOfNice(-1), weightOfNice(1)]).toEqual([1, 1.25, 0.8])
  })

  test('lottery: shares follow the tickets, about', () => {
    const [one, three] = shares(
      lottery((task: Runner) => task.nice, seeded(5)),
      [1, 3],
      10_000,
    ) as [number, number]
    expect(one + three).toBe(10_000)
    expect(Math.abs(three - 7500)).toBeLessThan(200)
  })

  test('lottery: every ticket is drawn by its number', () => {
    const drawn = [0, 1, 2, 3].map((ticket) => {
      const policy = lottery<string>(
        (item) => item.length,
        () => ticket,
      )
      policy.push('a')
      policy.push('bcd')
      return policy.pop()
    })
    expect(drawn).toEqual(['a', 'bcd', 'bcd', 'bcd'])
  })
})

describe('what the chapter says of waiting', () => {
  test('under round robin a ready task waits for one turn of each of the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (counts) => {
        const log: string[] = []
        takeTurns(counts.map((count, n) => runner(String(n), turns(String(n), count, log))))
        for (const name of new Set(log)) {
          const places = log.flatMap((other, at) => (other === name ? [at] : []))
          for (const [n, at] of places.slice(1).entries()) {
            const between = log.slice(places[n]! + 1, at)
            expect(new Set(between).size).toBe(between.length)
            expect(between.length).toBeLessThan(counts.length)
          }
        }
      }),
      { seed: 8 },
    )
  })

  test('under weighted fair nobody waits for ever, however small the weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
        (w) => {
          const sum = w.reduce((total, weight) => total + weight, 0)
          const policy = weightedFair((task: Runner) => task.nice)
          for (const share of shares(policy, w, sum * 2)) expect(share).toBeGreaterThan(0)
        },
      ),
      { seed: 8 },
    )
  })
})

test('guests who look and take in one turn are well in every order, the others are not', () => {
  const results = (guest: Guest) => [...everyRun(anyDinner(guest))].map(({ result }) => result)
  expect(results(spoonFirst).filter((result) => result.includes('nothing'))).toEqual([])
  expect(results(spoonFirst)).toHaveLength(10)
  expect(results(spoonLast).filter((result) => result.includes('nothing'))).toHaveLength(6)
  expect(orderlyDinner(spoonLast)).toBe(orderlyDinner(spoonFirst))
})

describe('taking turns', () => {
  test('tells an observer what was done', () => {
    const seen: string[] = []
    takeTurns([runner('a', turns('a', 1, []))], undefined, ({ what, task }) =>
      seen.push(`${task} ${what}`),
    )
    expect(seen).toEqual(['a ready', 'a run', 'a ready', 'a run', 'a ended'])
  })

  test('stops after so many turns', () => {
    expect(takeTurns([runner('a', forever())], roundRobin(), undefined, 7)).toBe(7)
  })

  test('has the types that its uses need', () => {
    expectTypeOf(takeTurns).returns.toEqualTypeOf<number>()
    expectTypeOf(roundRobin<string>().pop()).toEqualTypeOf<string | undefined>()
    // @ts-expect-error TS2345 a policy of text takes no numbers
    roundRobin<string>().push(5)
  })
})

describe('a queue', () => {
  test('agrees with an array, over thousands of pushes and shifts', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 0, maxLength: 400 }), (pushes) => {
        const queue = new Queue<number>()
        const array: number[] = []
        for (const [n, isPush] of pushes.entries()) {
          if (isPush) {
            queue.push(n)
            array.push(n)
          } else expect(queue.shift()).toBe(array.shift())
          expect(queue.size).toBe(array.length)
        }
      }),
      { seed: 8 },
    )
    const queue = new Queue<number>()
    for (let n = 0; n < 1000; n++) queue.push(n)
    for (let n = 0; n < 1000; n++) expect(queue.shift()).toBe(n)
    expect([queue.shift(), queue.size]).toEqual([undefined, 0])
  })
})

describe('seeded chance', () => {
  test('is the same for the same seed, and differs for others', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 20 },
        (
          (choose) => () =>
            choose(1000)
        )(seeded(seed)),
      )
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1).slice(0, 3)).toEqual([67, 833, 787])
  })

  test('is even, and within bounds', () => {
    const choose = seeded(3)
    const counts = [0, 0, 0, 0, 0]
    for (let n = 0; n < 50_000; n++) counts[choose(5)]! += 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})

describe('interleavings', () => {
  /** Two tasks of so many steps: the order in which they ran. */
  const order = (steps: number) => (choose: Choose) => {
    const log: string[] = []
    const tasks = ['a', 'b'].map((name) => runner(name, turns(name, steps, log)))
    takeTurns(tasks, chosen(choose))
    return log.join('')
  }

  test('are all there: two tasks of n turns have as many orders as there are', () => {
    for (const [steps, count] of [
      [1, 2],
      [2, 6],
      [3, 20],
    ] as const) {
      // prettier-ignore
      const found = new Set([...everyRun(order(steps))].map(({ result }) => result))
      expect(found.size).toBe(count)
    }
  })

  test('are each run once, and counted from 0', () => {
    const runs = [...everyRun((choose) => [choose(2), choose(1), choose(3)].join(''))]
    expect(runs.map(({ result }) => result)).toEqual(['000', '001', '002', '100', '101', '102'])
    expect(runs.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5])
    expect(runs[4]!.schedule).toEqual([1, 1])
  })

  test('a program without a choice has one', () => {
    expect([...everyRun(() => 'same')]).toEqual([{ number: 0, schedule: [], result: 'same' }])
  })

  test('any can be replayed by its schedule', () => {
    for (const { schedule, result } of everyRun(order(3)))
      expect(replay(order(3), schedule)).toBe(result)
  })

  test('any can be run again by its number', () => {
    for (const run of everyRun(order(2))) expect(runNumber(order(2), run.number)).toEqual(run)
    expect(() => runNumber(order(2), 99)).toThrow('there is no schedule 99')
  })

  test('large programs are run by seeds, and replayed the same way', () => {
    const [first, second] = seededRuns(order(20)).take(2)
    expect([first!.number, second!.number]).toEqual([0, 1])
    expect(first!.result).not.toBe(second!.result)
    expect(replay(order(20), second!.schedule)).toBe(second!.result)
  })

  test('outcomes are counted, each with the first run that gave it', () => {
    const found = outcomes(everyRun((choose) => (choose(3) === 1 ? 'bad' : 'good')))
    expect(found.get('good')).toMatchObject({ times: 2, first: { number: 0 } })
    expect(found.get('bad')).toMatchObject({ times: 1, first: { number: 1, schedule: [1] } })
  })

  test('a failing schedule is shrunk to what it takes to fail', () => {
    const program = (choose: Choose) => Array.from({ length: 6 }, () => choose(4))
    const least = shrink(program, [3, 1, 2, 0, 3, 1], (answers) => answers[2] === 2)
    expect(least).toEqual([0, 0, 2])
    expect(shrink(program, [3, 1, 2], () => true)).toEqual([])
  })
})
