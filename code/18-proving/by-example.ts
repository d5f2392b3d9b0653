// A test by example: one client asks for every file, one after another.
// All is well, and the server that it tests has a bug.

import { rightAnswer } from './files.ts'
import { sharedBuffer } from './planted/shared-buffer.ts'
import { type Asked, calmClient, type Plan } from './plan.ts'
import { runPlan } from './run-plan.ts'

// #region example
const asks = ['/tea.html', '/menu.html', '/film.mp4', '/missing'].map(
  (path): Asked => ({ method: 'GET', path, body: 0 }),
)
const example: Plan = {
  seed: 1,
  link: { delay: 5 },
  disk: 0,
  clients: [{ ...calmClient, name: 'Ann', asks }],
  faults: [],
  stopAt: 1000,
}

const { clients, left } = runPlan(example, sharedBuffer)
for (const [index, { status, body }] of clients[0]!.answers.entries()) {
  const right = rightAnswer(asks[index]!)
  const same = !right.body || Buffer.compare(body, right.body) === 0
  const verdict = same && status === right.status ? 'right' : 'WRONG'
  console.log(`${asks[index]!.path}: ${status}, ${verdict}`)
}
console.log(`left: ${left.tasks.length} tasks, ${left.files} open files`)
// #endregion example
