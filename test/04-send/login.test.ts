import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LoginMachine } from '../../code/04-send/login-machine.ts'
import { login } from '../../code/04-send/login.ts'

const check = (name: string, password: string) => password === `${name}!`
const answer = fc.constantFrom('', 'Ann', 'Ann!', 'Bob', 'Bob!', '42')

test('the straight dialogue and the state machine give equal transcripts', () => {
  let welcomed = 0
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const [straight, machine] = [login(check), new LoginMachine(check)]
      expect(machine.next()).toEqual(straight.next())
      for (const given of answers) {
        const said: IteratorResult<string, string | undefined> = straight.next(given)
        expect(machine.next(given)).toEqual(said)
        if (said.value?.startsWith('welcome')) welcomed++
      }
    }),
    { numRuns: 1000, seed: 4 },
  )
  expect(welcomed).toBeGreaterThan(5)
})

test('three wrong passwords lock, and nothing opens again', () => {
  const talk = login(check)
  const answers = ['', 'Ann', 'x', 'y', 'z', 'Ann!']
  const said = answers.map((given) => talk.next(given))
  expect(said.at(-2)).toEqual({ value: 'locked', done: true })
  expect(said.at(-1)).toEqual({ value: undefined, done: true })
})
