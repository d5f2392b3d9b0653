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

// #region ask
function ask(shop: string): string {
  console.log('asked', shop)
  if (shop !== 'corner shop') throw new Error('sold out')
  return `tea from the ${shop}`
}

/** Asks what the order wants asked, until it has its result. */
function fulfil(order: Order): string {
  let step = order.next()
  while (!step.done) {
    let answer: string
    try {
      answer = ask(step.value)
    } catch (error) {
      order.throw(error)
      step = order.next()
      continue
    }
    step = order.next(answer)
  }
  return step.value
}

console.log(fulfil(order(['market', 'corner shop'])))
// #endregion ask
// #endregion all
