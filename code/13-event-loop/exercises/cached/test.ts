import { describe, expect, test } from 'vitest'
import { Loop } from '../../loop.ts'
import { Simulation } from '../../simulation.ts'
import { cached, type Find } from './stub.ts'

/** A kitchen where a search takes 10, and what was done there. */
function kitchen(searchTime = 10) {
  const loop = new Loop(new Simulation())
  const log: string[] = []
  let searches = 0
  const search: Find = (dish, found) => {
    searches += 1
    if (searchTime === 0) found(dish.length)
    else loop.callLater(searchTime, () => found(dish.length))
  }
  const find = cached(loop, search)
  const ask = (who: string, dish: string) => {
    find(dish, (steps) => log.push(`${who}: ${steps} at ${loop.now()}`))
    log.push(`${who} has asked`)
  }
  return { loop, log, find, ask, searches: () => searches }
}

describe('one who asks', () => {
  test('is called when the search is over', () => {
    const { loop, log, ask } = kitchen()
    ask('Ann', 'soup')
    loop.run()
    expect(log).toEqual(['Ann has asked', 'Ann: 4 at 10'])
  })

  test('is called later also if the result is known', () => {
    const { loop, log, ask, searches } = kitchen()
    ask('Ann', 'soup')
    loop.run()
    ask('Bob', 'soup')
    loop.run()
    expect(log.slice(2)).toEqual(['Bob has asked', 'Bob: 4 at 10'])
    expect(searches()).toBe(1)
  })

  test('is called later also if the search calls back at once', () => {
    const { loop, log, ask } = kitchen(0)
    ask('Ann', 'soup')
    ask('Bob', 'soup')
    loop.run()
    expect(log).toEqual([
      'Ann has asked',
      'Bob has asked',
      'Ann: 4 at 0',
      'Bob: 4 at 0',
    ])
  })
})

describe('several who ask', () => {
  test('for one dish at the same time cause one search', () => {
    const { loop, log, ask, searches } = kitchen()
    for (const who of ['Ann', 'Bob', 'Cid']) ask(who, 'soup')
    loop.run()
    expect(log.slice(3).toSorted()).toEqual([
      'Ann: 4 at 10',
      'Bob: 4 at 10',
      'Cid: 4 at 10',
    ])
    expect(searches()).toBe(1)
  })

  test('are called in the order in which they asked', () => {
    const { loop, log, ask } = kitchen()
    for (const who of ['Ann', 'Bob', 'Cid']) ask(who, 'soup')
    loop.callLater(10, () => ask('Dee', 'soup'))
    loop.run()
    expect(log.filter((line) => line.includes(':'))).toEqual([
      'Ann: 4 at 10',
      'Bob: 4 at 10',
      'Cid: 4 at 10',
      'Dee: 4 at 10',
    ])
  })

  test('for several dishes are told of their own', () => {
    const { loop, log, ask, searches } = kitchen()
    ask('Ann', 'soup')
    ask('Bob', 'tea')
    ask('Cid', 'soup')
    loop.run()
    expect(log.slice(3).toSorted()).toEqual([
      'Ann: 4 at 10',
      'Bob: 3 at 10',
      'Cid: 4 at 10',
    ])
    expect(searches()).toBe(2)
  })
})

test('an error of one goes to the loop, and the others are called', () => {
  const { loop, log, find, ask } = kitchen()
  ask('Ann', 'soup')
  find('soup', () => {
    throw new Error('Bob is upset')
  })
  ask('Cid', 'soup')
  const errors: string[] = []
  while (!loop.idle) {
    try {
      loop.run()
    } catch (error) {
      errors.push(String(error))
    }
  }
  expect(errors).toEqual(['Error: Bob is upset'])
  expect(log).toContain('Ann: 4 at 10')
  expect(log).toContain('Cid: 4 at 10')
})
