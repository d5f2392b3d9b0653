// You stop at the first value that counts as false. A generator may yield 0,
// '' or undefined and go on; and a result that counts as true is taken for a
// value. Which field says that the generator has ended?

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  let step = iterator.next()
  while (step.value) {
    values.push(step.value as Y)
    step = iterator.next()
  }
  return { values, result: step.value as R }
}
