// The smallest trampoline: a generator yields the one that it calls, and
// a loop keeps those that wait on an array.

/* eslint-disable @typescript-eslint/no-empty-object-type --
   an interface can name itself, a type cannot */

// #region routine
interface Routine extends Generator<Routine, number, number> {}

function* factorial(n: number): Routine {
  if (n === 0) return 1
  return n * (yield factorial(n - 1))
}
// #endregion routine

// #region run
function run(first: Routine): number {
  const stack = [first]
  let value = 0
  while (true) {
    const top = stack.at(-1)
    if (!top) return value
    const step = top.next(value)
    if (!step.done) stack.push(step.value)
    else {
      stack.pop()
      value = step.value
    }
  }
}

console.log(run(factorial(2)))
// #endregion run
