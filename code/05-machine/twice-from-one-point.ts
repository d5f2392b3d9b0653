// A state machine whose state is plain data can be saved, and goes on
// from one point as often as one likes.

import type { Check } from '../04-send/login.ts'
import { type Login, START, step } from './login-step.ts'

// #region all
const check: Check = (_, password) => password === 'tea'

let login = START
for (const answer of ['Ann', 'coffee']) login = step(login, answer, check)
const saved = JSON.stringify(login)
console.log(saved)

for (const answer of ['tea', 'toast']) {
  const read = JSON.parse(saved) as Login
  console.log(answer, '→', step(read, answer, check).says)
}
// #endregion all
