import { expect, test } from 'vitest'
import { type Coroutine, pause, Scheduler, spawn } from '../../scheduler.ts'
import { barrier } from './stub.ts'

/** Runs a program whose tasks say something; gives what they said. */
function said(
  program: (say: (line: string) => void) => Coroutine<void>,
): string[] {
  const lines: string[] = []
  new Scheduler().run(() => program((line) => lines.push(line)))
  return lines
}

test('nobody goes on before all are there', () => {
  const lines = said(function* (say) {
    const table = barrier(3)
    for (const name of ['Ann', 'Bob', 'Cid']) {
      yield* spawn(function* () {
        yield* table
        say(`${name} eats`)
      })
      yield* pause()
      say(`${name} is here`)
    }
  })
  expect(lines.indexOf('Bob is here')).toBe(1)
  expect(lines.filter((line) => line.endsWith('eats'))).toHaveLength(3)
})

test('they go on in the order in which they came', () => {
  const lines = said(function* (say) {
    const table = barrier(3)
    function* guest(name: string): Coroutine<void> {
      yield* table
      say(name)
    }
    for (const name of ['Ann', 'Bob', 'Cid'])
      yield* spawn(() => guest(name))
  })
  expect(lines.toSorted()).toEqual(['Ann', 'Bob', 'Cid'])
  expect(lines.indexOf('Ann')).toBeLessThan(lines.indexOf('Bob'))
})

test('the next ones may meet at it', () => {
  const lines = said(function* (say) {
    const table = barrier(2)
    function* guest(name: string): Coroutine<void> {
      for (let course = 1; course <= 3; course++) {
        yield* table
        say(`${name} ${course}`)
      }
    }
    for (const name of ['Ann', 'Bob']) yield* spawn(() => guest(name))
  })
  const courses = lines.map((line) => line.slice(-1)).join('')
  expect(courses).toBe('112233')
})

test('who waits is parked, and for company', () => {
  said(function* () {
    const table = barrier(2)
    const task = yield* spawn(() => table)
    yield* pause()
    expect(task.state).toBe('parked')
    expect(task.waiting).toBe('company')
    yield* table
  })
})

test('who is cancelled does not count', () => {
  const lines = said(function* (say) {
    const table = barrier(3)
    function* guest(name: string): Coroutine<void> {
      yield* table
      say(name)
    }
    const ann = yield* spawn(() => guest('Ann'))
    yield* spawn(() => guest('Bob'))
    yield* pause()
    yield* ann.cancel()
    yield* spawn(() => guest('Cid'))
    yield* pause()
    yield* pause()
    say('two are here')
    yield* spawn(() => guest('Dan'))
  })
  expect(lines[0]).toBe('two are here')
  expect(lines.slice(1).toSorted()).toEqual(['Bob', 'Cid', 'Dan'])
})

test('a barrier for one parks nobody', () => {
  const lines = said(function* (say) {
    const table = barrier(1)
    yield* spawn(function* () {
      say('the other has a turn')
    })
    yield* table
    say('still in one turn')
  })
  expect(lines).toEqual(['still in one turn', 'the other has a turn'])
})
