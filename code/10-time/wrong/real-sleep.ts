// A test that really waits. The same test of the same code passes on an
// idle machine and fails on a busy one.

// #region brew
/** Heats the water for 10 ms, lets the tea steep for 10, calls back. */
function brew(ready: () => void): void {
  setTimeout(() => setTimeout(ready, 10), 10)
}
// #endregion brew

// #region test
function test(machine: string, otherWork: () => void, next: () => void) {
  let isReady = false
  brew(() => {
    isReady = true
  })
  setTimeout(() => {
    console.log(`${machine}: ${isReady ? 'passed' : 'FAILED'}`)
    next()
  }, 200) // ten times what it takes: that should be enough
  otherWork()
}
// #endregion test

// #region run
const nothing = () => undefined

function hardWork(): void {
  const end = performance.now() + 250
  while (performance.now() < end) continue
}

test('an idle machine', nothing, () => {
  test('a busy machine', hardWork, nothing)
})
// #endregion run
