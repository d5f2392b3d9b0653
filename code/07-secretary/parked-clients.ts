// Ten thousand clients that have not spoken yet, on one thread: each is a
// parked frame.

// #region all
/** Answers one client, once it has sent its line. */
function* answer(): Generator<undefined, string, string> {
  const name = yield
  return `hello ${name}`
}

const connect = () => {
  const client = answer()
  client.next() // to its yield: there it waits
  return client
}

const slow = Array.from({ length: 10_000 }, connect)
const quick = connect()
console.log(slow.length, 'wait; and the quick one:')
console.log(quick.next('quick').value)
console.log(slow[0]!.next('slow').value)
// #endregion all
