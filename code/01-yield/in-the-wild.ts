// What the language itself lets you walk: what makes a new walk each time,
// and what is a walk, and so good for one.

// #region all
const vowels = 'tea and toast'.matchAll(/[aeo]/g)
const prices = new Map([['tea', 2]])
const walked = {
  'an array': [1, 2],
  'a string': 'tea',
  'a Set': new Set(['tea']),
  'a Map': prices,
  'what keys() of a Map gives': prices.keys(),
  'what matchAll gives': vowels,
}

for (const [name, each] of Object.entries(walked)) {
  const iterator = each[Symbol.iterator]()
  console.log(name, 'iterates itself:', iterator === each)
}
console.log([...vowels].length, 'vowels, then', [...vowels].length)
// #endregion all
