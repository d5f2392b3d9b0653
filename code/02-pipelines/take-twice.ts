// What a second take gets depends on what is taken from: the first one
// ends a generator, and cannot end an array's iterator.

// #region all
function* numbers() {
  for (let n = 1; ; n++) yield n
}

const generator = numbers()
console.log('generator', generator.take(3).toArray())
console.log('generator', generator.take(3).toArray())

const iterator = [1, 2, 3, 4, 5, 6].values()
console.log('array    ', iterator.take(3).toArray())
console.log('array    ', iterator.take(3).toArray())
// #endregion all
