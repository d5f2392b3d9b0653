// A loop over an array also walks what is pushed meanwhile; forEach
// does not.

// #region all
const grown = [1]
for (const n of grown) if (n < 4) grown.push(n + 1)
console.log('for…of ', grown)

const left = [1]
left.forEach((n) => {
  if (n < 4) left.push(n + 1)
})
console.log('forEach', left)
// #endregion all
