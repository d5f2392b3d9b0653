import { describe, expect, test } from 'vitest'
import { type Tree, walk } from './stub.ts'

const tree = (name: string, ...children: Tree[]): Tree => ({
  name,
  children,
})

const house = tree(
  'house',
  tree('kitchen', tree('kettle'), tree('toaster')),
  tree('attic'),
  tree('cellar', tree('jam', tree('plum'))),
)

describe('the walk', () => {
  test('hands out a name', () => {
    expect([...walk(tree('alone'))]).toEqual(['alone'])
  })

  test('hands out parents before children, and siblings in order', () => {
    expect([...walk(house)]).toEqual(
      'house kitchen kettle toaster attic cellar jam plum'.split(' '),
    )
  })

  test('can be made twice over one tree', () => {
    expect([...walk(house)]).toEqual([...walk(house)])
  })

  test('goes 100,000 nodes deep', () => {
    let deep = tree('end')
    for (let level = 1; level < 100_000; level++) deep = tree('node', deep)
    let count = 0
    let last = ''
    for (const name of walk(deep)) {
      count++
      last = name
    }
    expect([count, last]).toEqual([100_000, 'end'])
  })
})

describe('children', () => {
  /** Notes each child that is asked for. */
  function watched(name: string, asked: string[], ...below: Tree[]): Tree {
    function* children() {
      for (const child of below) {
        asked.push(child.name)
        yield child
      }
    }
    return { name, children: children() }
  }

  test('are asked for one by one, when their turn has come', () => {
    const asked: string[] = []
    const inner = watched('b', asked, tree('c'), tree('d'))
    const names = walk(watched('a', asked, inner, tree('e')))
    const seen = []
    for (const name of names) seen.push(`${name}:${asked.join('+')}`)
    expect(seen).toEqual(['a:', 'b:b', 'c:b+c', 'd:b+c+d', 'e:b+c+d+e'])
  })

  test('may have no end', () => {
    function* endless(): Generator<Tree> {
      for (let n = 1; n < 10_000; n++) yield tree(`child ${n}`)
      throw new Error('asked for ten thousand children')
    }
    const names = walk({ name: 'queen', children: endless() })
    expect([names.next(), names.next()]).toEqual([
      { value: 'queen', done: false },
      { value: 'child 1', done: false },
    ])
  })
})

test('leaving early closes what is open, the innermost first', () => {
  const closed: string[] = []
  function* closing(name: string, ...below: Tree[]): Generator<Tree> {
    try {
      yield* below
    } finally {
      closed.push(name)
    }
  }
  const leaf = { name: 'c', children: closing('c') }
  const b = { name: 'b', children: closing('b', leaf, tree('d')) }
  const a = { name: 'a', children: closing('a', tree('x'), b) }
  for (const name of walk(a)) if (name === 'd') break
  expect(closed).toEqual(['c', 'b', 'a'])
})
