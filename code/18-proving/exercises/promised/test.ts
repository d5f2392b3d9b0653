import { expect, test } from 'vitest'
import type { Answer } from '../../answers.ts'
import { plainFiles } from '../../plain-files.ts'
import { forgetful } from '../../planted/forgetful.ts'
import { calmClient, randomPlan } from '../../plan.ts'
import { type Report, runPlan } from '../../run-plan.ts'
import { serverOf } from '../../subject.ts'
import { promised } from './stub.ts'

const empty = runPlan(
  { seed: 1, link: {}, disk: 0, clients: [], faults: [], stopAt: 100 },
  serverOf(plainFiles),
)
const answer = (closes: boolean): Answer => ({
  status: 200,
  body: new Uint8Array(),
  closes,
})
const OPEN = answer(false)
const CLOSE = answer(true)

/** A report of clients, each with when it asked and what it was told. */
const reportOf = (seen: Record<string, [number[], Answer[]]>): Report => ({
  ...empty,
  clients: Object.entries(seen).map(([name, [sentAt, answers]]) => ({
    plan: { ...calmClient, name, asks: [] },
    sentAt,
    answers,
    end: undefined,
  })),
})

test('who asks after the stop must be told that nothing follows', () => {
  const report = reportOf({
    Ann: [[150], [CLOSE]],
    Bob: [[150], [OPEN]],
  })
  expect(promised(report)).toEqual(['Bob'])
})

test('who asked before the stop may not have been told', () => {
  const report = reportOf({
    Ann: [
      [10, 99],
      [OPEN, OPEN],
    ],
  })
  expect(promised(report)).toEqual([])
})

test('at the very moment of the stop, either may have come first', () => {
  const report = reportOf({ Ann: [[100], [OPEN]], Bob: [[100], [CLOSE]] })
  expect(promised(report)).toEqual([])
})

test('each request is judged by its own answer', () => {
  const report = reportOf({
    Ann: [
      [90, 150],
      [OPEN, CLOSE],
    ],
    Bob: [
      [90, 150, 200],
      [OPEN, OPEN, CLOSE],
    ],
  })
  expect(promised(report)).toEqual(['Bob'])
})

test('what was never answered promises nothing', () => {
  const report = reportOf({
    Ann: [[150], []],
    Bob: [[90, 150], [OPEN]],
  })
  expect(promised(report)).toEqual([])
})

test('each name stands there once', () => {
  const report = reportOf({
    Bob: [
      [150, 200],
      [OPEN, OPEN],
    ],
  })
  expect(promised(report)).toEqual(['Bob'])
})

test('in two hundred seeds it never blames the server that has no bug', () => {
  for (let seed = 0; seed < 200; seed++) {
    const report = runPlan(randomPlan(seed), serverOf(plainFiles))
    expect(promised(report)).toEqual([])
  }
})

test('in two hundred seeds it finds the forgetful one', () => {
  let found = 0
  for (let seed = 0; seed < 200; seed++)
    found += promised(runPlan(randomPlan(seed), forgetful)).length
  expect(found).toBeGreaterThan(0)
})
