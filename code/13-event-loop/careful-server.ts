// A server with callbacks that loses nothing: each function hands errors
// on by hand, and a queue keeps the order that the text had.

import { Queue } from '../08-round-robin/queue.ts'
import type { Connection } from './connections.ts'
import type { Loop } from './loop.ts'
import { NoRecipe, RECIPES, VAIN_SEARCH } from './recipes.ts'
import type { Source } from './simulation.ts'
import { splitter } from './splitter.ts'

// #region server
export function serve(
  loop: Loop<Source>,
  connection: Connection,
  log: (error: NoRecipe) => void,
) {
  const lines = splitter()
  const waiting = new Queue<string>()
  let busy = false

  function next() {
    const dish = waiting.shift()
    busy = dish !== undefined
    if (dish === undefined) return
    answer(loop, dish, function onAnswer(error, text) {
      if (error) log(error)
      connection.send(error ? `sorry: ${error.message}` : text)
      next()
    })
  }

  loop.watch(connection, function onText() {
    const text = connection.take()
    if (text === undefined) return loop.unwatch(connection)
    for (const dish of lines(text)) waiting.push(dish)
    if (!busy) next()
  })
}

type Answered = (error: NoRecipe | undefined, text: string) => void

function answer(loop: Loop<Source>, dish: string, answered: Answered) {
  find(loop, dish, function onFound(error, steps) {
    if (error) answered(error, '')
    else answered(undefined, `${dish} takes ${steps} steps`)
  })
}
// #endregion server

// #region find
type Found = (error: NoRecipe | undefined, steps: number) => void

function find(loop: Loop<Source>, dish: string, found: Found) {
  const recipe = RECIPES.get(dish)
  loop.callLater(recipe?.search ?? VAIN_SEARCH, function onSearched() {
    if (recipe) found(undefined, recipe.steps)
    else found(new NoRecipe(dish), 0)
  })
}
// #endregion find
