// A generator stops at its own yield and nowhere else; between two
// yields nothing comes in between.

// #region all
const ledger = { balance: 100 }

function* withdraw(name: string, sum: number) {
  const before = ledger.balance
  ledger.balance = before - sum
  console.log(name, 'sees', before, 'and leaves', ledger.balance)
  yield
}

const tasks = [withdraw('Ann', 30), withdraw('Bob', 50)]
for (const task of tasks) task.next()
console.log('in the end', ledger.balance)
// #endregion all
