import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ServeMachine } from '../../code/05-machine/serve-machine.ts'
import { serve } from '../../code/05-machine/serve.ts'
import {
  type Happening,
  type Resumption,
  type State,
  TRANSITIONS,
} from '../../code/05-machine/states.ts'

type Step = IteratorResult<string, number | undefined>

interface Subject {
  next(value: number): Step
  throw(error: unknown): Step
  return(value: number): Step
}

/** What a log does when it is told of the washing. */
type Log = 'listens' | 'throws' | 'resumes'

const resumption: fc.Arbitrary<Resumption> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ way: fc.constant('next' as const), value: fc.integer({ min: -1, max: 3 }) }) },
  fc.record({ way: fc.constant('throw' as const), error: fc.constantFrom('tray', 'pot') }),
  fc.record({ way: fc.constant('return' as const), value: fc.integer({ min: 90, max: 99 }) }),
) // prettier-ignore

function resume(subject: Subject, by: Resumption): Step {
  if (by.way === 'next') return subject.next(by.value)
  if (by.way === 'throw') return subject.throw(by.error)
  return subject.return(by.value)
}

/** What comes of it: what is given back, or what is thrown. */
function outcome(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return { thrown: String(error) }
  }
}

/** Every answer, and every line of the log, in order. */
function answers(
  make: (log: (line: string) => void) => Subject,
  resumptions: Resumption[],
  kind: Log,
) {
  const seen: unknown[] = []
  const subject: Subject = make((line) => {
    seen.push(line)
    if (kind === 'throws') throw new Error('no water')
    if (kind === 'resumes') seen.push(outcome(() => subject.next(1)))
  })
  for (const by of resumptions) seen.push(outcome(() => resume(subject, by)))
  return seen
}

test('the class answers next, throw and return as the generator does', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(resumption, { maxLength: 8 }),
      fc.constantFrom<Log>('listens', 'throws', 'resumes'),
      (resumptions, kind) => {
        const expected = answers(serve, resumptions, kind)
        for (const seen of expected) met.add(JSON.stringify(seen))
        const compiled = answers((log) => new ServeMachine(log), resumptions, kind)
        expect(compiled).toEqual(expected)
      },
    ),
    { numRuns: 3000, seed: 5 },
  )
  for (const seen of [
    { thrown: 'TypeError: Generator is already running' },
    { thrown: 'Error: no water' },
    { thrown: 'tray' },
    { value: 'cups for guest 3?', done: false },
    { value: 6, done: true },
    { value: 95, done: true },
  ])
    expect(met).toContain(JSON.stringify(seen))
})

describe('the table of transitions', () => {
  const into = (from: State, happening: Happening): State | undefined =>
    TRANSITIONS.find(([a, b]) => a === from && b === happening)?.[2]

  test('is kept by the class in every run, and every row of it is met', () => {
    const met = new Set<string>()
    const follow = (from: State, happening: Happening): State => {
      met.add(`${from} ${happening}`)
      return into(from, happening) ?? expect.fail(`${happening} while ${from}`)
    }
    fc.assert(
      fc.property(fc.array(resumption, { maxLength: 8 }), (resumptions) => {
        const machine = new ServeMachine(() => undefined)
        for (const by of resumptions) {
          let state = follow(machine.state, by.way)
          try {
            const step = resume(machine, by)
            if (state === 'running') state = follow(state, step.done ? 'returns' : 'yields')
          } catch {
            if (state === 'running') state = follow(state, 'throws')
          }
          expect(machine.state).toBe(state)
        }
      }),
      { numRuns: 1000, seed: 5 },
    )
    expect(met.size).toBe(TRANSITIONS.length)
  })

  test('has one answer to each happening in each state', () => {
    const keys = TRANSITIONS.map(([from, happening]) => `${from} ${happening}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is drawn whole: every two states that a row joins have their label', () => {
    const drawn = readFileSync('code/05-machine/picture.ts.out', 'utf8')
    const labels = Map.groupBy(TRANSITIONS, ([from, , to]) => `${from} ${to}`)
    expect(labels.size).toBe(6)
    for (const rows of labels.values())
      expect(drawn).toContain(rows.map(([, happening]) => happening).join(', '))
  })

  test('what it does not hold is refused by generator and class alike', () => {
    const refused: string[] = []
    for (const make of [serve, (log: (line: string) => void) => new ServeMachine(log)]) {
      const subject: Subject = make(() => {
        for (const by of [
          { way: 'next', value: 1 },
          { way: 'throw', error: 'tray' },
          { way: 'return', value: 9 },
        ] satisfies Resumption[]) {
          expect(into('running', by.way)).toBe(undefined)
          refused.push(JSON.stringify(outcome(() => resume(subject, by))))
        }
      })
      subject.next(0)
      subject.next(0)
    }
    expect(refused).toHaveLength(6)
    expect(new Set(refused)).toEqual(
      new Set(['{"thrown":"TypeError: Generator is already running"}']),
    )
  })
})

test('what is saved does not change while it is parked', () => {
  const machine = new ServeMachine(() => undefined)
  machine.next(0)
  machine.next(2)
  const saved = machine.saved
  expect(saved).toEqual({ position: 2, cups: 0, guests: 2, guest: 1 })
  machine.next(3)
  expect(saved).toEqual({ position: 2, cups: 0, guests: 2, guest: 1 })
  expect(machine.saved).toEqual({ position: 2, cups: 3, guests: 2, guest: 2 })
})
