// The same, with the reading after the yield.

// #region all
const box = { sugar: 10 }

function* spoon(): Generator<void, void, number> {
  const taken = yield
  box.sugar = box.sugar - taken
}

const [ann, bob] = [spoon(), spoon()]
for (const one of [ann, bob]) one.next()
ann.next(1)
bob.next(2)
console.log(box.sugar)
// #endregion all
