// throw() that is answered: the generator catches what is thrown into
// it, and its next yield is what throw() gives back.

// #region order
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
// #endregion order

// #region ask
function ask(shop: string): string {
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
      step = order.throw(error)
      continue
    }
    step = order.next(answer)
  }
  return step.value
}

console.log(fulfil(order(['market', 'corner shop'])))
// #endregion ask
