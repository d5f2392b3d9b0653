// You blame the server for what was asked in the very millisecond of the
// stop. There either can have come first, and a right server is blamed now
// and then. When two things have the same time, what do you know?
import type { Report } from '../../../run-plan.ts'

export function promised({ clients, plan }: Report): string[] {
  return clients
    .filter(({ sentAt, answers }) =>
      answers.some(
        ({ closes }, index) => !closes && sentAt[index]! >= plan.stopAt,
      ),
    )
    .map((client) => client.plan.name)
}
