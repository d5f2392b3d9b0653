// Who waits for a callback has returned: when it is called, nobody who
// asked is on the stack. A list stands in for the loop.

// #region run
const later: (() => void)[] = []

function serve() {
  find(function onFound(steps) {
    console.log('tea takes', steps, 'steps')
  })
}

function find(found: (steps: number) => void) {
  later.push(function onSearched() {
    found(2)
  })
}

serve()
for (const callback of later) callback()
// #endregion run
