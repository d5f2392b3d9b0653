// How the work went decides which method resumes the generator. What throw()
// answers is looked at like what next() answers: both go on to the next
// yield or to the end, and here only the end will do.

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
