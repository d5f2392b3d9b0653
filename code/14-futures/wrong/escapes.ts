// `return` of a promise leaves the `try` before the promise is settled.

// #region all
const order = async (): Promise<string> => {
  throw new Error('no power')
}

async function returned(): Promise<string> {
  try {
    return order()
  } catch {
    return 'bread'
  }
}

async function awaited(): Promise<string> {
  try {
    return await order()
  } catch {
    return 'bread'
  }
}

for (const dinner of [returned, awaited])
  await dinner().then(
    (dish) => console.log(dinner.name, dish),
    (error) => console.log(dinner.name, String(error)),
  )
// #endregion all
