// Two functions in progress at once, on one thread.

// #region all
function* task(name: string) {
  for (let n = 1; n <= 3; n++) {
    console.log(name, n)
    yield
  }
}

const tasks = [task('tea'), task('toast')]
for (const t of tasks) if (!t.next().done) tasks.push(t)
// #endregion all
