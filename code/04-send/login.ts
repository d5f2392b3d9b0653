// A login dialogue as straight code: where it is in its text is where
// the talk is.

// #region all
/** Whether this is the password of that user. */
export type Check = (name: string, password: string) => boolean

/** Asks by yields, is answered by next(); three wrong passwords lock. */
export function* login(check: Check): Generator<string, string, string> {
  let name = ''
  while (name === '') name = yield 'name?'
  for (let tries = 3; tries > 0; tries--) {
    const password = yield `password for ${name}?`
    if (!check(name, password)) continue
    const code = yield 'code?'
    return code === '42' ? `welcome ${name}` : 'wrong code'
  }
  return 'locked'
}
// #endregion all
