// You blame every answer of a server that stops later. Before the stop it is
// right to promise another. What tells you when a request was sent?
import type { Report } from '../../../run-plan.ts'

export function promised({ clients }: Report): string[] {
  return clients
    .filter(({ answers }) => answers.some(({ closes }) => !closes))
    .map((client) => client.plan.name)
}
