// The helpers that every iterator of the language inherits, and how one
// that was made by hand gets them.

// #region all
console.log(Object.getOwnPropertyNames(Iterator.prototype).join(' '))

const byHand = { next: () => ({ done: true, value: 'the end' }) }
console.log('by hand', 'map' in byHand)
console.log('wrapped', 'map' in Iterator.from(byHand))
// #endregion all
