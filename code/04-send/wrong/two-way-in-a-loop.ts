// A loop, a spread and a destructuring answer every yield with
// undefined. Where a number is expected the compiler refuses them; an
// iterator helper it lets pass.

// #region all
function* doubled(): Generator<number, void, number> {
  let n = 1
  while (n < 100) n = 2 * (yield n)
}

// @ts-expect-error TS2763 the loop sends undefined
for (const n of doubled()) console.log('loop', n)
// @ts-expect-error TS2764 so does a spread
console.log('spread', [...doubled()])
// @ts-expect-error TS2765 and a destructuring
const [first, second] = doubled()
console.log('destructuring', first, second)
console.log('helper', [...doubled().map((n) => n)])
// #endregion all
