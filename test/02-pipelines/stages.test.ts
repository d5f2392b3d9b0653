import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunk, drop, filter, map, take, window } from '../../code/02-pipelines/stages.ts'

/** A source that counts how often an item was pulled from it. */
function counted<T>(items: Iterable<T>) {
  const pulls = { count: 0 }
  function* source(): Generator<T, void> {
    for (const item of items) {
      pulls.count++
      yield item
    }
  }
  return { source: source(), pulls }
}

function* naturals(): Generator<number, never> {
  for (let n = 0; ; n++) yield n
}

const double = (n: number): number => 2 * n
const odd = (n: number): boolean => n % 2 === 1

interface Stage {
  readonly name: string
  readonly ours: (items: Iterable<number>) => Iterable<number>
  readonly builtIn: (items: IteratorObject<number>) => IteratorObject<number>
}
const someStage: fc.Arbitrary<Stage> = fc.oneof(
  fc.constant({
    name: 'map',
    ours: (items: Iterable<number>) => map(items, double),
    builtIn: (items: IteratorObject<number>) => items.map(double),
  }),
  fc.constant({
    name: 'filter',
    ours: (items: Iterable<number>) => filter(items, odd),
    builtIn: (items: IteratorObject<number>) => items.filter(odd),
  }),
  fc.nat(8).map((count) => ({
    name: `take ${count}`,
    ours: (items: Iterable<number>) => take(items, count),
    builtIn: (items: IteratorObject<number>) => items.take(count),
  })),
  fc.nat(8).map((count) => ({
    name: `drop ${count}`,
    ours: (items: Iterable<number>) => drop(items, count),
    builtIn: (items: IteratorObject<number>) => items.drop(count),
  })),
)

/** How many items had been pulled when each result came, and at the end. */
function history(results: Iterable<number>, pulls: { count: number }): [number, number][] {
  const seen: [number, number][] = []
  for (const result of results) seen.push([result, pulls.count])
  return [...seen, [NaN, pulls.count]]
}

describe('map, filter, take and drop', () => {
  test('any chain of them gives what the built-in helpers give, at the same pulls', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(99), { maxLength: 20 }),
        fc.array(someStage, { maxLength: 5 }),
        (items, stages) => {
          const [mine, theirs] = [counted(items), counted(items)]
          const ours = stages.reduce<Iterable<number>>((on, { ours }) => ours(on), mine.source)
          const builtIn = stages.reduce<IteratorObject<number>>(
            (on, { builtIn }) => builtIn(on),
            theirs.source,
          )
          expect(history(ours, mine.pulls)).toEqual(history(builtIn, theirs.pulls))
        },
      ),
      { seed: 2 },
    )
  })

  test('take gives the first of a sequence without an end', () => {
    expect([...take(naturals(), 3)]).toEqual([0, 1, 2])
  })

  test('a second take of one generator gets nothing', () => {
    const source = naturals()
    expect([...take(source, 3)]).toEqual([0, 1, 2])
    expect([...take(source, 3)]).toEqual([])
  })
})

describe('chunk', () => {
  test('loses nothing, keeps the order, and only the last may be short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const chunks = [...chunk(items, size)]
        expect(chunks.flat()).toEqual(items)
        const short = chunks.findIndex(({ length }) => length !== size)
        expect([-1, chunks.length - 1]).toContain(short)
        expect(chunks.at(-1)).not.toEqual([])
      }),
      { seed: 2 },
    )
  })
})

describe('window', () => {
  test('gives each run of `size` neighbours, each in an array of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const slices = items.slice(size - 1).map((_, start) => items.slice(start, start + size))
        const windows = [...window(items, size)]
        expect(windows).toEqual(slices)
        expect(new Set(windows).size).toBe(windows.length)
      }),
      { seed: 2 },
    )
  })
})

describe('chunk and window', () => {
  test('hand out an array as soon as it is full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(5), (size, more) => {
        const chunked = counted(naturals())
        const windowed = counted(naturals())
        const chunks = chunk(chunked.source, size)
        const windows = window(windowed.source, size)
        for (let n = 0; n <= more; n++) {
          chunks.next()
          windows.next()
          expect(chunked.pulls.count).toBe((n + 1) * size)
          expect(windowed.pulls.count).toBe(n + size)
        }
      }),
      { seed: 2 },
    )
  })

  test.for([0, -1, 1.5, NaN, Infinity])('refuse the size %d at the call', (size) => {
    expect(() => chunk([1], size)).toThrow(RangeError)
    expect(() => window([1], size)).toThrow(RangeError)
  })
})

describe('every stage', () => {
  test('pulls nothing when it is made', () => {
    const { source, pulls } = counted(naturals())
    for (const make of [
      () => map(source, double),
      () => filter(source, odd),
      () => take(source, 1),
      () => drop(source, 1),
      () => chunk(source, 1),
      () => window(source, 1),
    ])
      make()
    expect(pulls.count).toBe(0)
  })

  test('passes an error of its source or its function on, and is then at its end', () => {
    const boom = new Error('boom')
    const throwing = (): never => {
      throw boom
    }
    const broken = (): Iterable<number> => ({ [Symbol.iterator]: () => ({ next: throwing }) })
    for (const stage of [
      map([1], throwing),
      filter([1], throwing),
      map(broken(), double),
      filter(broken(), odd),
      take(broken(), 1),
      drop(broken(), 1),
      chunk(broken(), 1),
      window(broken(), 1),
    ]) {
      expect(() => stage.next()).toThrow(boom)
      expect(stage.next()).toEqual({ done: true, value: undefined })
    }
  })
})

test('when the third item fails, a pipeline has given the first, and an array chain none', () => {
  const brew = (cup: number): number => {
    if (cup === 3) throw new Error('broken')
    return cup
  }
  const isServed = (cup: number): boolean => cup !== 2
  const served: number[] = []
  expect(() => {
    for (const cup of [1, 2, 3].map(brew).filter(isServed)) served.push(cup)
  }).toThrow('broken')
  expect(served).toEqual([])
  expect(() => {
    for (const cup of filter(map([1, 2, 3], brew), isServed)) served.push(cup)
  }).toThrow('broken')
  expect(served).toEqual([1])
})
