// Each step is taken once, in one place, and looked at twice: is it the end,
// and what does it carry. Once `done` is known, so is the type of `value`: a
// result if it is true, a value that was yielded if it is not.

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  while (true) {
    const step = iterator.next()
    if (step.done) return { values, result: step.value }
    values.push(step.value)
  }
}
