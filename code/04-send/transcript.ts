// Both login dialogues, given the same answers, say the same.

import { LoginMachine } from './login-machine.ts'
import { type Check, login } from './login.ts'

// #region all
interface Dialogue {
  next(answer?: string): IteratorResult<string, string | undefined>
}

function transcript(dialogue: Dialogue, answers: string[]) {
  const said = [dialogue.next().value]
  for (const answer of answers) said.push(dialogue.next(answer).value)
  return said.join(' / ')
}

const check: Check = (_, password) => password === 'tea'
const answers = ['', 'Ann', 'coffee', 'tea', '42']
console.log(transcript(login(check), answers))
console.log(transcript(new LoginMachine(check), answers))
// #endregion all
