// You throw the error of the work in, and then throw it once more yourself.
// If the generator lets it through, throw() has thrown it already; if the
// generator catches it, it is over. What does throw() do in each case?

export function within<T, R>(
  around: Generator<T, unknown>,
  work: (value: T) => R,
): R | undefined {
  const begun = around.next()
  if (begun.done) throw new Error('did not yield')
  let result: R
  try {
    result = work(begun.value)
  } catch (error) {
    mustEnd(around, around.throw(error))
    throw error
  }
  mustEnd(around, around.next())
  return result
}

function mustEnd(around: Generator, { done }: IteratorResult<unknown>) {
  if (done) return
  around.return(undefined)
  throw new Error('yielded twice')
}
