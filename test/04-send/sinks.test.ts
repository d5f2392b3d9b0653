import { describe, expect, test } from 'vitest'
import { lines } from '../../code/04-send/lines.ts'
import { primed } from '../../code/04-send/primed.ts'
import { collect, END, type Sink } from '../../code/04-send/sink.ts'
import { broadcast, filter } from '../../code/04-send/stages.ts'
import { tokens } from '../../code/04-send/tokens.ts'

/** A sink that says what becomes of it. */
const witness = primed(function* <T>(log: unknown[]): Sink<T> {
  try {
    for (let item = yield; item !== END; item = yield) log.push(item)
    log.push('end')
  } finally {
    log.push('closed')
  }
})

describe('priming', () => {
  test('brings the body to its first yield, with its arguments', () => {
    const log: string[] = []
    const greet = primed(function* (name: string): Generator<string, void, string> {
      log.push(`hello ${name}`)
      log.push(yield 'lost')
    })
    const greeting = greet('Ann')
    expect(log).toEqual(['hello Ann'])
    greeting.next('first')
    expect(log).toEqual(['hello Ann', 'first'])
  })

  test('makes a new generator at each call', () => {
    const [one, other]: [number[], number[]] = [[], []]
    const [first, second] = [collect(one), collect(other)]
    first.next(1)
    second.next(2)
    expect([one, other]).toEqual([[1], [2]])
  })
})

describe('what every stage does for its target', () => {
  const stages: Record<string, (target: Sink<string>) => Sink<string>> = {
    filter: (target) => filter((line) => line !== 'no', target),
    broadcast: (target) => broadcast(target),
    lines: (target) => lines(target),
    tokens: (target) => tokens(target as Sink<unknown>),
  }
  for (const [name, stage] of Object.entries(stages)) {
    test(`${name} hands on the end and ends itself`, () => {
      const log: unknown[] = []
      expect(stage(witness(log)).next(END).done).toBe(true)
      expect(log).toEqual(['end', 'closed'])
    })
    test(`${name} closes its target when it is closed, and says no end`, () => {
      const log: unknown[] = []
      stage(witness(log)).return()
      expect(log).toEqual(['closed'])
    })
    test(`${name} closes its target when an error is thrown into it`, () => {
      const log: unknown[] = []
      const sink = stage(witness(log))
      expect(() => sink.throw(new Error('boom'))).toThrow('boom')
      expect(log).toEqual(['closed'])
    })
  }
})

describe('filter', () => {
  test('hands on what passes', () => {
    const found: number[] = []
    const odd = filter((n: number) => n % 2 === 1, collect(found))
    for (const n of [1, 2, 3, 4]) odd.next(n)
    expect(found).toEqual([1, 3])
  })

  test('ends when its target has ended', () => {
    const one = primed(function* (): Sink<number> {
      yield
    })
    expect(filter(() => true, one()).next(1).done).toBe(true)
  })
})

describe('broadcast', () => {
  test('gives each item to every target, in order', () => {
    const log: unknown[] = []
    const say = primed(function* (name: string): Sink<number> {
      for (let n = yield; n !== END; n = yield) log.push(`${name}${n}`)
    })
    const both = broadcast(say('a'), say('b'))
    for (const n of [1, 2]) both.next(n)
    expect(log).toEqual(['a1', 'b1', 'a2', 'b2'])
  })

  test('an error of one target closes the others', () => {
    const log: unknown[] = []
    const failing = primed(function* (): Sink<number> {
      yield
      throw new Error('full')
    })
    const both = broadcast(witness<number>(log), failing())
    expect(() => both.next(1)).toThrow('full')
    expect(log).toEqual([1, 'closed'])
  })
})
