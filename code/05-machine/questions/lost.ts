// What is left in the box?

// #region all
const box = { sugar: 10 }

function* spoon(): Generator<void, void, number> {
  box.sugar = box.sugar - (yield)
}

const [ann, bob] = [spoon(), spoon()]
for (const one of [ann, bob]) one.next()
ann.next(1)
bob.next(2)
console.log(box.sugar)
// #endregion all
