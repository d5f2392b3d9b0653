// An error keeps the whole chain of names, also when the scheduler has
// resumed the task: whoever waits by `yield*` is on the stack again.

import { type Coroutine, pause, Scheduler } from './scheduler.ts'

// #region run
function* readLine(): Coroutine<string> {
  yield* pause()
  throw new Error('the line is dead')
}

function* readRequest(): Coroutine<string> {
  return yield* readLine()
}

function* serve(): Coroutine<string> {
  return yield* readRequest()
}

try {
  new Scheduler().run(serve)
} catch (error) {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const names = stack.matchAll(/\b(read\w+|serve)[ @]/g)
  console.log(String(error))
  for (const [, name] of names) console.log(`  in ${name}`)
}
// #endregion run
