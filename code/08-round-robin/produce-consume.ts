// Producer and consumer as two tasks over a shared array, and what it
// costs them to look whether there is something to do.

import { roundRobin, type Turns } from './round-robin.ts'

// #region tasks
const LIMIT = 3
const table: string[] = []
let looks = 0

function* produce(dishes: string[], cooking: number): Turns {
  for (const dish of dishes) {
    for (let turn = 0; turn < cooking; turn++) yield
    while (table.length >= LIMIT) {
      looks += 1
      yield
    }
    table.push(dish)
    console.log(`cooked ${dish}`)
    yield
  }
}

function* consume(count: number): Turns {
  for (let eaten = 0; eaten < count; eaten++) {
    while (table.length === 0) {
      looks += 1
      yield
    }
    console.log(`       ate ${table.shift()!}`)
    yield
  }
}
// #endregion tasks

// #region run
const dishes = ['soup', 'rice', 'fish', 'plum']
const turns = roundRobin([produce(dishes, 20), consume(dishes.length)])
console.log(`${turns} turns, ${looks} of them only to look`)
// #endregion run
