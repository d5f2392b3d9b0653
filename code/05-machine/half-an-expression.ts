// Half an expression is saved, too: what stands to the left of a yield
// has been worked out before it parks.

// #region all
const box = { cups: 0 }

function* add(): Generator<void, void, number> {
  box.cups = box.cups + (yield)
}

const [ann, bob] = [add(), add()]
ann.next()
bob.next()
ann.next(5)
bob.next(7)
console.log(box)
// #endregion all
