// The same dialogue as a state machine: what the straight code says by
// its place, this one says in a field.

import type { Check } from './login.ts'

// #region all
/** Answers next() as the dialogue of login.ts does. */
export class LoginMachine {
  #state: 'new' | 'name' | 'password' | 'code' | 'done' = 'new'
  #name = ''
  #tries = 3
  readonly #check: Check

  constructor(check: Check) {
    this.#check = check
  }

  next(answer = ''): IteratorResult<string, string | undefined> {
    switch (this.#state) {
      case 'new':
        return this.#ask('name', 'name?')
      case 'name':
        if (answer === '') return this.#ask('name', 'name?')
        this.#name = answer
        return this.#ask('password', `password for ${this.#name}?`)
      case 'password':
        if (this.#check(this.#name, answer))
          return this.#ask('code', 'code?')
        if (--this.#tries === 0) return this.#end('locked')
        return this.#ask('password', `password for ${this.#name}?`)
      case 'code':
        if (answer !== '42') return this.#end('wrong code')
        return this.#end(`welcome ${this.#name}`)
      case 'done':
        return { value: undefined, done: true }
    }
  }
  // #endregion all

  #ask(state: 'name' | 'password' | 'code', value: string) {
    this.#state = state
    return { value, done: false as const }
  }

  #end(value: string) {
    this.#state = 'done'
    return { value, done: true as const }
  }
}
