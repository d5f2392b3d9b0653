// A second take from the same generator finds it closed; array iterators
// have no return(), so there a second take goes on.

// #region all
function* count() {
  for (let n = 1; n <= 6; n++) yield n
}

const counting = count()
console.log([...counting.take(2)], [...counting.take(2)])

const listed = [1, 2, 3, 4, 5, 6].values()
console.log([...listed.take(2)], [...listed.take(2)])
console.log('return' in counting, 'return' in listed)
// #endregion all
