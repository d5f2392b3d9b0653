// If the value is there, call back at once? Then the same three lines run
// in one order or in another, and the caller cannot know which.

type Callback = (price: number) => void

// #region price
const known = new Map<string, number>()

function price(dish: string, callback: Callback): void {
  const found = known.get(dish)
  if (found !== undefined) return callback(found) // why wait?
  setImmediate(() => {
    known.set(dish, 3)
    callback(3)
  })
}
// #endregion price

// #region buy
function buy(dish: string, then: () => void): void {
  let budget = 0
  price(dish, (cost) => {
    console.log('budget', budget, 'cost', cost)
    then()
  })
  budget = 10 // what can be paid
}

buy('egg', () => buy('egg', () => undefined))
// #endregion buy
