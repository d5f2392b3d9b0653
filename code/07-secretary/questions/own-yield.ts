// Two generators on one thread can lose an update too.

// #region all
let total = 0

function* addOne() {
  const seen = total
  yield
  total = seen + 1
}

const tasks = [addOne(), addOne()]
for (const task of tasks) task.next()
for (const task of tasks) task.next()
console.log(total)
// #endregion all
