// You look at the last answer of each client only. One before it may promise
// too much, and the last one of a client may belong to an earlier request.
// Where is the answer to each request?
import type { Report } from '../../../run-plan.ts'

export function promised({ clients, plan }: Report): string[] {
  return clients
    .filter(
      ({ sentAt, answers }) =>
        answers.length > 0 &&
        !answers.at(-1)!.closes &&
        sentAt.at(-1)! > plan.stopAt,
    )
    .map((client) => client.plan.name)
}
