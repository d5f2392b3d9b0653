// The laws of the scheduler, held against random programs. `npm test` runs
// 500 of them; SOAK=1, as `npm run soak` sets it, 10,000.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { states } from '../../code/09-system-calls/states.ts'
import { Recorder, type TraceEvent } from '../../code/09-system-calls/trace.ts'
import { outcomeOf, programs } from './random-programs.ts'

const soaking = process.env['SOAK'] !== undefined
const settings = { numRuns: soaking ? 10_000 : 500, seed: Number(process.env['SEED'] ?? 9) }
const patience = soaking ? 600_000 : 60_000

test(
  'no task outlives its group, no finally is left twice, no permit and no message is lost',
  { timeout: patience },
  () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(outcomeOf(program).broken).toEqual([])
      }),
      settings,
    )
  },
)

test('the same seed gives the same trace', { timeout: patience }, () => {
  fc.assert(
    fc.property(programs, (program) => {
      expect(outcomeOf(program).trace).toEqual(outcomeOf(program).trace)
    }),
    { ...settings, numRuns: settings.numRuns / 10 },
  )
})

test('the random programs do what they are meant to: cancels, errors, limits, messages', () => {
  const seen = new Map<string, number>()
  let messages = 0
  for (const program of fc.sample(programs, { numRuns: 300, seed: 9 })) {
    const { trace } = outcomeOf(program)
    for (const line of trace) {
      const what = line.split(' ')[1]!
      seen.set(what, (seen.get(what) ?? 0) + 1)
      if (line.includes('a message from')) messages += 1
    }
  }
  for (const what of ['made', 'ready', 'run', 'parked', 'cancel', 'ended'])
    expect(seen.get(what), what).toBeGreaterThan(50)
  expect(messages).toBeGreaterThan(100)
})

/** The steps that tasks took from state to state, as `from, what was told, to`. */
function stepsOf(events: TraceEvent[]): string[] {
  const after = { made: 'made', ready: 'ready', run: 'running', parked: 'parked', ended: 'ended' }
  const standing = new Map<number, string>()
  return events.flatMap(({ what, task, detail }) => {
    if (what === 'note') return []
    const from = standing.get(task)
    const to = what === 'cancel' ? from! : after[what]
    standing.set(task, to)
    const says = what === 'ended' || what === 'ready' ? [what, detail] : [what]
    return from === undefined ? [] : [`${from}, ${says.filter(Boolean).join(' ')}, ${to}`]
  })
}

test('a task takes the steps that its table of states has, all of them and no others', () => {
  const seen = new Set<string>()
  for (const program of fc.sample(programs, { numRuns: 500, seed: 9 })) {
    const recorder = new Recorder(() => 0)
    outcomeOf(program, recorder.observe)
    for (const step of stepsOf(recorder.events)) seen.add(step)
  }
  const table = states.transitions.map(({ from, told, to }) => `${from}, ${told}, ${to}`)
  expect([...seen].toSorted()).toEqual(table.toSorted())
})
