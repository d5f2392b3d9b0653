// Whoever drops what throw() returns loses an item: here the shop that
// has the tea is never asked.

// #region all
type Order = Generator<string, string, string>

function* order(shops: string[]): Order {
  for (const shop of shops) {
    try {
      const answer = yield shop
      return answer
    } catch (error) {
      console.log(shop, 'said:', String(error))
    }
  }
  return 'no tea today'
}

function ask(shop: string): string {
  console.log('asked', shop)
  if (shop !== 'corner shop') throw new Error('sold out')
  return `tea from the ${shop}`
}

// #region drive
function fulfil(order: Order): string {
  let step = order.next()
  while (!step.done) {
    try {
      step = order.next(ask(step.value))
    } catch (error) {
      order.throw(error)
      step = order.next()
    }
  }
  return step.value
}

console.log(fulfil(order(['market', 'corner shop'])))
// #endregion drive
// #endregion all
