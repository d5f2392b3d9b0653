// A generator with n yields answers n + 1 calls of next().

// #region count
function countCalls(pulled: Generator) {
  let calls = 1
  while (!pulled.next().done) calls++
  return calls
}
// #endregion count

function* times(n: number) {
  for (let i = 0; i < n; i++) yield i
}

// #region show
for (const n of [0, 1, 2, 10]) {
  console.log(n, 'yields,', countCalls(times(n)), 'calls')
}
// #endregion show
