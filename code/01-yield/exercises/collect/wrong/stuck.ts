// You ask for the first step and then look at it again and again: it never
// becomes done, and values grows until the memory is full. What moves the
// generator on to its next step?

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  const step = iterator.next()
  while (!step.done) {
    values.push(step.value)
  }
  return { values, result: step.value }
}
