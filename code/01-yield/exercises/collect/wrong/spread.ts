// You spread the generator (or looped with for…of), which reads all of it and
// throws the result away; a next() after that only says { done: true } once
// more, with no value. Besides, spread asks for an iterable, and an iterator
// need not be one. Which call gives you each step before it is lost?

export interface Collected<Y, R> {
  values: Y[]
  result: R
}

export function collect<Y, R>(iterator: Iterator<Y, R>): Collected<Y, R> {
  const generator = iterator as Generator<Y, R>
  const values = [...generator]
  return { values, result: generator.next().value as R }
}
