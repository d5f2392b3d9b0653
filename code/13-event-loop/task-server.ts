// The same server as tasks: whoever has to wait is parked where it stands.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import type { Connection } from './connections.ts'
import type { LoopHost } from './loop-host.ts'
import { readable } from './readable.ts'
import { NoRecipe, RECIPES, VAIN_SEARCH } from './recipes.ts'
import type { Source } from './simulation.ts'
import { splitter } from './splitter.ts'

// #region server
export function* serve(
  host: LoopHost<Source>,
  connection: Connection,
  log: (error: NoRecipe) => void,
): Coroutine<void> {
  const lines = splitter()
  while (true) {
    yield* readable(host, connection)
    const text = connection.take()
    if (text === undefined) return
    for (const dish of lines(text)) {
      try {
        connection.send(yield* answer(dish))
      } catch (error) {
        if (!(error instanceof NoRecipe)) throw error
        log(error)
        connection.send(`sorry: ${error.message}`)
      }
    }
  }
}

function* answer(dish: string): Coroutine<string> {
  return `${dish} takes ${yield* find(dish)} steps`
}
// #endregion server

// #region find
function* find(dish: string): Coroutine<number> {
  const recipe = RECIPES.get(dish)
  yield* sleep(recipe?.search ?? VAIN_SEARCH)
  if (!recipe) throw new NoRecipe(dish)
  return recipe.steps
}
// #endregion find
