// A waiter and a guest: two generators that talk line by line, each with
// dialogues of its own inside. Neither knows how the other is made.

// #region party
/** Yields what it says, is sent what it hears. */
export type Party<R> = Generator<string, R, string>
// #endregion party

// #region waiter
/** Gives the name that the guest says, asking until there is one. */
function* greet(): Party<string> {
  let heard = yield 'Who is there?'
  while (!heard.startsWith('I am ')) heard = yield 'Say: I am NAME'
  return heard.slice('I am '.length)
}

/** Gives what the guest orders, up to a full stop. */
function* takeOrder(name: string): Party<string[]> {
  const dishes: string[] = []
  let heard = yield `Good evening, ${name}. What will it be?`
  while (heard !== '.') {
    dishes.push(heard)
    heard = yield `${heard}. And?`
  }
  return dishes
}

/** Gives what is to be brought, and to whom. */
export function* waiter(): Party<string> {
  const name = yield* greet()
  const dishes = yield* takeOrder(name)
  return `${dishes.join(' and ')} for ${name}`
}
// #endregion waiter

// #region guest
/** Says the lines of a list, one for each that it hears. */
function* dictate(lines: string[]): Party<void> {
  for (const line of lines) yield line
}

/** A guest of few words. */
export function* guest(): Party<void> {
  yield 'Hello?'
  yield 'I am Ann'
  yield* dictate(['tea', 'toast'])
  yield '.'
}
// #endregion guest
