// A break closes the last stage, which closes the stage before it, and so
// on to the source; the source's finally runs first.

// #region stages
function* source() {
  try {
    yield 1
    yield 2
  } finally {
    console.log('source closed')
  }
}

function* stage(name: string, input: Iterable<number>) {
  try {
    for (const n of input) yield n
  } finally {
    console.log(name, 'closed')
  }
}
// #endregion stages

// #region break
for (const n of stage('second', stage('first', source()))) {
  console.log('got', n)
  break
}
console.log('after the loop')
// #endregion break
