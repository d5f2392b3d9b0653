import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countLines } from '../../code/06-delegation/count-lines.ts'
import { ask, type Asking, type Files, type Request, run } from '../../code/06-delegation/files.ts'
import { guest, waiter } from '../../code/06-delegation/kitchen.ts'
import { eachLeaf, leaves, tally } from '../../code/06-delegation/leaves.ts'
import { tree } from '../../code/06-delegation/tree.ts'

const output = (program: string): string[] =>
  readFileSync(new URL(`../../code/06-delegation/${program}.out`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)

describe('a driver', () => {
  test('is asked for each thing once, in the program’s order', () => {
    const asked: string[] = []
    const files: Files = {
      list: (path) => (asked.push(`list ${path}`), path === 'a/' ? ['b', 'c/', 'd'] : ['e']),
      read: (path) => (asked.push(`read ${path}`), '\n\n'),
    }
    expect(run(countLines('a/'), files)).toBe(8 - 2)
    expect(asked).toEqual(['list a/', 'read a/b', 'list a/c/', 'read a/c/e', 'read a/d'])
  })

  test('throws its errors into the program, at the question', () => {
    const refuse = (): never => {
      throw new Error('no')
    }
    function* program(): Asking<string> {
      try {
        return yield* ask('read', 'a')
      } catch (error) {
        return `caught ${String(error)}`
      }
    }
    expect(run(program(), { list: refuse, read: refuse })).toBe('caught Error: no')
    expect(() => run(ask('read', 'a'), { list: refuse, read: refuse })).toThrow('no')
  })

  test('is not needed: the questions can be answered by hand', () => {
    const program = countLines('a/')
    const steps: IteratorResult<Request, number>[] = [program.next()]
    for (const answer of [['b'], 'one\n']) steps.push(program.next(answer))
    expect(steps.map(({ value }) => value)).toEqual([
      { kind: 'list', path: 'a/' },
      { kind: 'read', path: 'a/b' },
      1,
    ])
  })
})

describe('the waiter', () => {
  test('serves whoever says a name and ends with a full stop', () => {
    const line = fc.string({ maxLength: 5 }).filter((text) => text !== '.')
    fc.assert(
      fc.property(fc.array(line), fc.string(), fc.array(line), (before, name, dishes) => {
        const nameless = before.filter((text) => !text.startsWith('I am '))
        const party = waiter()
        party.next()
        for (const text of [...nameless, `I am ${name}`, ...dishes]) party.next(text)
        expect(party.next('.')).toEqual({
          value: `${dishes.join(' and ')} for ${name}`,
          done: true,
        })
      }),
    )
  })

  test('knows nothing of how the guest is made', () => {
    const said = [...(guest() as Iterable<string>)]
    const party = waiter()
    party.next()
    for (const text of said.slice(0, -1)) expect(party.next(text).done).toBe(false)
    expect(party.next(said.at(-1)!).value).toBe('tea and toast for Ann')
  })
})

test('leaves are the same by callback and by yield, and as many nodes are visited', () => {
  const any = tree('', tree('a'), tree('', tree('b'), tree('', tree('c'))))
  const names: string[] = []
  tally.visited = 0
  eachLeaf(any, (name) => names.push(name))
  const visited = tally.visited
  tally.visited = 0
  expect([...leaves(any)]).toEqual(names)
  expect(tally.visited).toBe(visited)
})

describe('Python’s `yield from`', () => {
  test('says the same in the same dialogue', () => {
    expect(output('order.py')).toEqual(output('order.ts'))
  })

  test('refuses what yield* drops, lets through what it replaces, and closes nothing', () => {
    const ours = output('plain-iterators.ts').join('\n')
    const twin = output('plain_iterators.py').join('\n')
    expect(ours).not.toContain('fire')
    expect(ours.match(/TypeError/g)).toHaveLength(2)
    expect(ours).toContain('closed')
    expect(twin.match(/AttributeError/g)).toHaveLength(2)
    expect(twin.match(/ValueError\('fire'\)/g)).toHaveLength(2)
    expect(twin).not.toContain('closed')
  })
})

test('100,000 levels of yield* end in a RangeError; an array holds them', () => {
  const [stack, delegation] = output('too-deep.ts')
  expect(stack).toBe('byStack 100001 end')
  expect(delegation).toMatch(/^byDelegation RangeError/)
})

describe('round an inner iterator', () => {
  /** Notes each call that reaches it. */
  function noting(heard: unknown[]): IterableIterator<string, string, unknown> {
    const note =
      (name: string) =>
      (...args: unknown[]) => (heard.push([name, ...args]), { done: name !== 'next', value: 'item' }) // prettier-ignore
    const inner = {
      next: note('next'),
      throw: note('throw'),
      return: note('return'),
      [Symbol.iterator]: () => inner,
    } as IterableIterator<string, string, unknown>
    return inner
  }
  function* byLoop(inner: Iterable<string>): Generator<string, undefined, unknown> {
    for (const item of inner) yield item
  }
  function* byDelegation(inner: Iterable<string, string, unknown>): Generator<string, string, unknown> {
    return yield* inner
  } // prettier-ignore

  /** What reaches the inner iterator after its first `next`. */
  function reaches(
    outer: (
      inner: IterableIterator<string, string, unknown>,
    ) => Generator<string, unknown, unknown>,
    call: (walk: Generator<string, unknown, unknown>) => void,
  ): unknown[] {
    // prettier-ignore
    const heard: unknown[] = []
    const walk = outer(noting(heard))
    walk.next('lost')
    try {
      call(walk)
    } catch {
      heard.push('thrown back')
    }
    return heard.slice(1)
  }

  test('a loop sends nothing, closes at an error, and closes without a value', () => {
    expect(reaches(byLoop, (walk) => walk.next('a'))).toEqual([['next']])
    expect(reaches(byLoop, (walk) => walk.throw('b'))).toEqual([['return'], 'thrown back'])
    expect(reaches(byLoop, (walk) => walk.return('c'))).toEqual([['return']])
  })

  test('a delegation hands on all three, with their values', () => {
    expect(reaches(byDelegation, (walk) => walk.next('a'))).toEqual([['next', 'a']])
    expect(reaches(byDelegation, (walk) => walk.throw('b'))).toEqual([['throw', 'b']])
    expect(reaches(byDelegation, (walk) => walk.return('c'))).toEqual([['return', 'c']])
  })
})
