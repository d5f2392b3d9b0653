// Chapter 6's three functions with callbacks: the trace of the same error
// has no name of those that wait.

// #region all
type Done = (error: Error | undefined, line: string) => void

function readLine(done: Done) {
  setTimeout(function onTimer() {
    done(new Error('the line is dead'), '')
  }, 10)
}

function readRequest(done: Done) {
  readLine(done)
}

function serve() {
  readRequest((error) => {
    console.log(String(error))
    const stack = error?.stack ?? ''
    for (const [, name] of stack.matchAll(/at .*?(\w+) .*names-lost/g))
      console.log('  in', name)
  })
}

serve()
// #endregion all
