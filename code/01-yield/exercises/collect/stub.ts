// Walks an iterator by hand; gives what it yields and what it returns.

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  throw new Error('not written yet')
}
