// A server with callbacks, as one writes it first: whoever has to wait
// says what is to be called when the wait is over, and returns.

import type { Connection } from './connections.ts'
import type { Loop } from './loop.ts'
import { NoRecipe, RECIPES, VAIN_SEARCH } from './recipes.ts'
import type { Source } from './simulation.ts'
import { splitter } from './splitter.ts'

// #region server
export function serve(loop: Loop<Source>, connection: Connection) {
  const lines = splitter()
  loop.watch(connection, function onText() {
    const text = connection.take()
    if (text === undefined) return loop.unwatch(connection)
    for (const dish of lines(text)) {
      try {
        answer(loop, connection, dish)
      } catch (error) {
        connection.send(`sorry: ${String(error)}`)
      }
    }
  })
}

function answer(loop: Loop<Source>, to: Connection, dish: string) {
  find(loop, dish, function onFound(error, steps) {
    if (error) throw error
    to.send(`${dish} takes ${steps} steps`)
  })
}
// #endregion server

// #region find
type Found = (error: NoRecipe | undefined, steps: number) => void

/** Calls `found` when the search is over. */
function find(loop: Loop<Source>, dish: string, found: Found) {
  const recipe = RECIPES.get(dish)
  loop.callLater(recipe?.search ?? VAIN_SEARCH, function onSearched() {
    if (recipe) found(undefined, recipe.steps)
    else found(new NoRecipe(dish), 0)
  })
}
// #endregion find
