// A request and its answer stand at the same place of two lists. Only what
// was sent strictly after the stop is judged: what was sent before, or in
// the same millisecond, may have been answered before it.
import type { Report } from '../../run-plan.ts'

export function promised({ clients, plan }: Report): string[] {
  return clients
    .filter(({ sentAt, answers }) =>
      answers.some(
        ({ closes }, index) => !closes && sentAt[index]! > plan.stopAt,
      ),
    )
    .map((client) => client.plan.name)
}
