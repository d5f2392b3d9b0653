// A generator with n yields answers n + 1 calls of next().

// #region count
function countCalls(pulled: Generator) {
  let calls = 1
  while (!pulled.next().done) calls++
  return calls
}
// #endregion count

// #region show
function* times(n: number) {
  for (let i = 0; i < n; i++) yield i
}

for (const n of [0, 1, 3, 10]) {
  console.log(`yields: ${n}, calls: ${countCalls(times(n))}`)
}
// #endregion show
