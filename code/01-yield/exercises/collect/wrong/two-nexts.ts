// You call next() twice for each value: once to ask whether it is done, and
// again to get it. Each call moves the generator on, so every other value is
// gone, and so is the result. How can one call answer both questions?

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const values: Y[] = []
  while (!iterator.next().done) values.push(iterator.next().value as Y)
  return { values, result: iterator.next().value as R }
}
