// When the work fails, you close the generator with return(). Its finally
// blocks run, but no catch of it sees the error, so it cannot say what is to
// become of it. Which method raises an error at the yield?

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
    around.return(undefined)
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
