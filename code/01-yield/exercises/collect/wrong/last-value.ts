// You push the value of every step, the last one too. The step with
// done: true carries what was returned, not a value that was yielded, so it
// does not belong in values. Look at when you test done, and when you push.

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  let step: IteratorResult<Y, R>
  do {
    step = iterator.next()
    values.push(step.value as Y)
  } while (!step.done)
  return { values, result: step.value }
}
