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

function* double(input: Iterable<number>) {
  try {
    for (const n of input) yield n * 2
  } finally {
    console.log('double closed')
  }
}

function* describe(input: Iterable<number>) {
  try {
    for (const n of input) yield `the number ${n}`
  } finally {
    console.log('describe closed')
  }
}
// #endregion stages

// #region break
for (const text of describe(double(source()))) {
  console.log(text)
  break
}
console.log('after the loop')
// #endregion break
