// Each step is taken once and looked at twice: is it the end, and what does
// it carry. `done` is tested before the value is used, because at the end the
// value is the result, and TypeScript knows it by then too.

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  let step = iterator.next()
  while (!step.done) {
    values.push(step.value)
    step = iterator.next()
  }
  return { values, result: step.value }
}
