// What a thousand seeds have tried: which faults found a client where.

import { bookServer } from './book-server.ts'
import { STAGES } from './client.ts'
import { broken } from './invariants.ts'
import { FAULTS, randomPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'

// #region count
const counts = { runs: 0, clients: 0, asked: 0, answered: 0, broken: 0 }
const hits = new Map<string, number>()
function hit(what: string, stage: string): void {
  const key = `${what}, ${stage}`
  hits.set(key, (hits.get(key) ?? 0) + 1)
}
for (let seed = 0; seed < 1000; seed++) {
  const report = runPlan(randomPlan(seed), bookServer)
  counts.runs += 1
  counts.broken += broken(report).length
  for (const client of report.clients) {
    counts.clients += 1
    counts.asked += client.sentAt.length
    counts.answered += client.answers.length
  }
  for (const { fault, stage } of report.hits) hit(fault.kind, stage)
  for (const stage of report.atStop) hit('the stop', stage)
}
console.log(counts)
// #endregion count

// #region chart
const row = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(10)).join(''))
row(['', ...STAGES])
for (const what of [...FAULTS, 'the stop'])
  row([what, ...STAGES.map((stage) => hits.get(`${what}, ${stage}`) ?? 0)])
// #endregion chart
