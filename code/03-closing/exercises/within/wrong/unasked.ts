// You do not ask whether the first next() came to a yield. If the body ended
// without one, work is called with what it returned. Which field says so?

export function within<T, R>(
  around: Generator<T, unknown>,
  work: (value: T) => R,
): R | undefined {
  const begun = around.next()
  let result: R
  try {
    result = work(begun.value as T)
  } catch (error) {
    mustEnd(around, around.throw(error))
    return undefined
  }
  mustEnd(around, around.next())
  return result
}

function mustEnd(around: Generator, { done }: IteratorResult<unknown>) {
  if (done) return
  around.return(undefined)
  throw new Error('yielded twice')
}
