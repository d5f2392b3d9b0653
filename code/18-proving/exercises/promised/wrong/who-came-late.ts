// You judge by when a client came. One that came before the stop may ask
// after it, and that is where the bug is. Judge each request by itself.
import type { Report } from '../../../run-plan.ts'

export function promised({ clients, plan }: Report): string[] {
  return clients
    .filter(
      ({ sentAt, answers }) =>
        sentAt[0]! > plan.stopAt && answers.some(({ closes }) => !closes),
    )
    .map((client) => client.plan.name)
}
