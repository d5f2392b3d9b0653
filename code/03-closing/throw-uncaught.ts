// An error that a generator does not catch ends it for ever.

// #region all
function* counter() {
  for (let n = 1; ; n++) yield n
}

const counting = counter()
console.log(counting.next())
try {
  counting.throw(new Error('no paper'))
} catch (error) {
  console.log(String(error), 'came back')
}
console.log(counting.next())
// #endregion all
