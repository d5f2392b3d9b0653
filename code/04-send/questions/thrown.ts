// What does throw() give back?

// #region all
function* courses(): Generator<string, void, void> {
  for (const course of ['soup', 'fish', 'cake']) {
    try {
      yield course
    } catch (error) {
      console.log('no', error)
    }
  }
}

const dinner = courses()
console.log(dinner.next().value)
console.log(dinner.throw('spoon').value)
console.log(dinner.next().value)
// #endregion all
