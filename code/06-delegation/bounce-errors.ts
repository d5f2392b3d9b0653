// The same trampoline with errors: what a routine throws is thrown into
// the one that waits for it.

/* eslint-disable @typescript-eslint/no-empty-object-type --
   an interface can name itself, a type cannot */

// #region routine
interface Routine extends Generator<Routine, number, number> {}

function* factorial(n: number): Routine {
  if (n < 0) throw new RangeError(`no factorial of ${n}`)
  if (n === 0) return 1
  return n * (yield factorial(n - 1))
}

function* orOne(n: number): Routine {
  try {
    return yield factorial(n)
  } catch (error) {
    console.log('caught', String(error))
    return 1
  }
}
// #endregion routine

// #region run
function run(first: Routine): number {
  const stack = [first]
  let value = 0
  let failure: { error: unknown } | undefined
  while (true) {
    const top = stack.at(-1)
    if (!top && failure) throw failure.error
    if (!top) return value
    try {
      const step = failure ? top.throw(failure.error) : top.next(value)
      failure = undefined
      if (!step.done) stack.push(step.value)
      else {
        stack.pop()
        value = step.value
      }
    } catch (error) {
      stack.pop()
      failure = { error }
    }
  }
}

console.log(run(orOne(2.5)))
// #endregion run
