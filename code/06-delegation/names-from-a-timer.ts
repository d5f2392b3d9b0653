// An error thrown deep inside keeps the names of all that wait for it,
// also when a timer has resumed them.

// #region all
function* readLine(): Generator<undefined, string> {
  yield
  throw new Error('the line is dead')
}

function* readRequest(): Generator<undefined, string> {
  return yield* readLine()
}

function* serve(): Generator<undefined, string> {
  return yield* readRequest()
}

const program = serve()
program.next()
setTimeout(() => {
  try {
    program.next()
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    console.log(String(error))
    for (const [, name] of stack.matchAll(/\b(read\w+|serve)[ @]/g))
      console.log('  in', name)
  }
}, 10)
// #endregion all
