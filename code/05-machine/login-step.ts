// The login of chapter 4 as plain data, and a function from one state of
// it to the next.

import type { Check } from '../04-send/login.ts'

// #region all
/** All that is kept of a login, and what it says last. */
export interface Login {
  at: 'name' | 'password' | 'code' | 'end'
  name: string
  tries: number
  says: string
}

export const START: Login = {
  at: 'name',
  name: '',
  tries: 3,
  says: 'name?',
}

/** What an answer makes of it; the state that was stays as it is. */
export function step(was: Login, answer: string, check: Check): Login {
  const { at, name, tries } = was
  const to = (at: Login['at'], says: string) => ({ ...was, at, says })
  if (at === 'name' && answer !== '')
    return { ...to('password', `password for ${answer}?`), name: answer }
  if (at === 'password') {
    if (check(name, answer)) return to('code', 'code?')
    if (tries === 1) return to('end', 'locked')
    return { ...was, tries: tries - 1 }
  }
  if (at === 'code')
    return to('end', answer === '42' ? `welcome ${name}` : 'wrong code')
  return was
}
// #endregion all
