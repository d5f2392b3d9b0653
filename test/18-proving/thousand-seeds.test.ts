// A thousand plans, each run against the server of this book. SOAK=1, as `npm run soak` sets it, runs a
// hundred thousand; SEED says with which one they begin.
import { expect, test } from 'vitest'
import { bookServer } from '../../code/18-proving/book-server.ts'
import { STAGES } from '../../code/18-proving/client.ts'
import { broken } from '../../code/18-proving/invariants.ts'
import { FAULTS, randomPlan } from '../../code/18-proving/plan.ts'
import { runPlan } from '../../code/18-proving/run-plan.ts'

const soaking = process.env['SOAK'] !== undefined
const count = soaking ? 100_000 : 1000
const first = Number(process.env['SEED'] ?? 1000)
const hits = new Map<string, number>()

test(
  `${count} seeds: each request answered once, in order and with its bytes, and nothing left`,
  { timeout: soaking ? 7_200_000 : 60_000 },
  () => {
    for (let seed = first; seed < first + count; seed++) {
      const report = runPlan(randomPlan(seed), bookServer)
      expect(broken(report), `seed ${seed}`).toEqual([])
      for (const { fault, stage } of report.hits) hit(`${fault.kind}, ${stage}`)
      for (const stage of report.atStop) hit(`the stop, ${stage}`)
    }
  },
)

const hit = (what: string) => hits.set(what, (hits.get(what) ?? 0) + 1)

test('the seeds of the run before have hit clients with every fault, wherever they can be', () => {
  for (const what of [...FAULTS, 'the stop'])
    for (const stage of STAGES)
      expect(hits.get(`${what}, ${stage}`), `${what}, ${stage}`).toBeGreaterThanOrEqual(5)
})
