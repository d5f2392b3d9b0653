// Ways to walk an iterator, and to leave it: what is asked of the iterator
// is counted by `who-closes.ts`.
import { Failing, Watched } from './watched.ts'

/** One way to walk, and to leave. */
export interface Case {
  walk: string
  end: string
  run: (numbers: Watched) => unknown
  /** What is walked, if not an iterator of three numbers. */
  make?: () => Watched
}

function fail(): never {
  throw new Error('this one failed')
}

function* stage(numbers: Iterable<number>) {
  for (const n of numbers) yield n
}

// #region loops
const loops: Case[] = [
  {
    walk: 'for…of',
    end: 'the end',
    run(numbers) {
      for (const n of numbers);
    },
  },
  {
    walk: 'for…of',
    end: 'break',
    run(numbers) {
      for (const n of numbers) break
    },
  },
  {
    walk: 'for…of',
    end: 'return',
    run(numbers) {
      for (const n of numbers) return n
      return
    },
  },
  {
    walk: 'for…of',
    end: 'continue outer',
    run(numbers) {
      outer: for (const again of ['once']) {
        for (const n of numbers) continue outer
      }
    },
  },
  {
    walk: 'for…of',
    end: 'the body throws',
    run(numbers) {
      for (const n of numbers) fail()
    },
  },
  {
    walk: 'for…of',
    end: 'next() throws',
    make: () => new Failing(),
    run(numbers) {
      for (const n of numbers);
    },
  },
]
// #endregion loops

// #region patterns
const patterns: Case[] = [
  {
    walk: 'const [a]',
    end: 'one of three',
    run(numbers) {
      const [a] = numbers
    },
  },
  {
    walk: 'const [a, b, c]',
    end: 'three of three',
    run(numbers) {
      const [a, b, c] = numbers
    },
  },
  {
    walk: 'const [a, b, c, d]',
    end: 'the end',
    run(numbers) {
      const [a, b, c, d] = numbers
    },
  },
  {
    walk: 'const [a, ...rest]',
    end: 'the end',
    run(numbers) {
      const [a, ...rest] = numbers
    },
  },
  {
    walk: 'const []',
    end: 'none of three',
    run(numbers) {
      const [] = numbers
    },
  },
]
// #endregion patterns

// #region collectors
const collectors: Case[] = [
  { walk: '[...spread]', end: 'the end', run: (numbers) => [...numbers] },
  {
    walk: 'Array.from(it, f)',
    end: 'f throws',
    run: (numbers) => Array.from(numbers, fail),
  },
  {
    walk: 'new Map(it)',
    end: 'not a pair',
    // @ts-expect-error TS2769 numbers are no pairs
    run: (numbers) => new Map(numbers),
  },
]
// #endregion collectors

// #region helpers
const helpers: Case[] = [
  {
    walk: 'it.find(f)',
    end: 'found',
    run: (numbers) => numbers.find((n) => n === 2),
  },
  {
    walk: 'it.some(f)',
    end: 'none found',
    run: (numbers) => numbers.some((n) => n > 3),
  },
  {
    walk: 'it.take(2)',
    end: 'pulled twice',
    run(numbers) {
      const two = numbers.take(2)
      two.next()
      two.next()
    },
  },
  {
    walk: 'it.take(2)',
    end: 'the end',
    run: (numbers) => [...numbers.take(2)],
  },
  {
    walk: 'it.take(0)',
    end: 'the end',
    run: (numbers) => [...numbers.take(0)],
  },
  {
    walk: 'it.map(f)',
    end: 'f throws',
    run: (numbers) => numbers.map(fail).next(),
  },
  {
    walk: 'it.map(f)',
    end: 'return(), not started',
    run: (numbers) => numbers.map((n) => n).return?.(),
  },
]
// #endregion helpers

// #region by-hand
const byHand: Case[] = [
  {
    walk: 'a generator stage',
    end: 'return()',
    run(numbers) {
      const walking = stage(numbers)
      walking.next()
      walking.return()
    },
  },
  {
    walk: 'a generator stage',
    end: 'return(), not started',
    run: (numbers) => stage(numbers).return(),
  },
  {
    walk: 'using',
    end: 'end of block',
    run(numbers) {
      using walking = numbers
      walking.next()
    },
  },
  { walk: 'it.next()', end: 'dropped', run: (numbers) => numbers.next() },
]
// #endregion by-hand

/** Every row of the table. */
export const cases = [
  ...loops,
  ...patterns,
  ...collectors,
  ...helpers,
  ...byHand,
]
