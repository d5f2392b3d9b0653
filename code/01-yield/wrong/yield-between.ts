// The same two withdrawals, with the yield between reading and writing:
// one of them is lost.

// #region all
const ledger = { balance: 100 }

function* withdraw(name: string, sum: number) {
  const before = ledger.balance
  yield
  ledger.balance = before - sum
  console.log(name, 'saw', before, 'and leaves', ledger.balance)
}

const tasks = [withdraw('Ann', 30), withdraw('Bob', 50)]
for (const task of tasks) task.next()
for (const task of tasks) task.next()
console.log('in the end', ledger.balance)
// #endregion all
