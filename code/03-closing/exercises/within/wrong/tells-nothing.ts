// Your finally resumes the generator with next(), also when the work has
// failed: the generator goes on as if all were well. How does it get to know
// of the error?

export function within<T, R>(
  around: Generator<T, unknown>,
  work: (value: T) => R,
): R | undefined {
  const begun = around.next()
  if (begun.done) throw new Error('did not yield')
  try {
    return work(begun.value)
  } finally {
    mustEnd(around, around.next())
  }
}

function mustEnd(around: Generator, { done }: IteratorResult<unknown>) {
  if (done) return
  around.return(undefined)
  throw new Error('yielded twice')
}
