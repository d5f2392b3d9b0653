// forEach calls an async function once an item, and drops the promises.

import { later } from '../later.ts'

// #region all
const dishes = ['egg', 'toast']

dishes.forEach(async (dish) => {
  await later(5)
  console.log(dish)
})
console.log('all are served')

for (const dish of dishes) {
  await later(10)
  console.log(dish, 'again')
}
console.log('now they are')
// #endregion all
