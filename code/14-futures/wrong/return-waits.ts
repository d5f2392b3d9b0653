// `return()` does not interrupt an async generator that awaits: it is a
// request, and waits in the queue behind the `next()` that is being served.

// #region all
const mail = Promise.withResolvers<string>() // which may never come

async function* letters(): AsyncGenerator<string> {
  try {
    while (true) yield await mail.promise
  } finally {
    console.log('the letter box is closed')
  }
}

const box = letters()
box.next().then(() => console.log('a letter'))
box.return(undefined).then(() => console.log('it has returned'))

setTimeout(() => console.log('10 ms later: nothing'), 10)
setTimeout(() => mail.resolve('from Ann'), 20)
// #endregion all
