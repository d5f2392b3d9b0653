// You go through the requests and ask each for its answer. Some have none,
// and that promises nothing; a client may also be named more than once.
// Begin with the answers: each of them has a request.
import type { Report } from '../../../run-plan.ts'

export function promised({ clients, plan }: Report): string[] {
  return clients.flatMap((client) =>
    client.sentAt
      .filter(
        (time, index) =>
          time > plan.stopAt && !client.answers[index]?.closes,
      )
      .map(() => client.plan.name),
  )
}
