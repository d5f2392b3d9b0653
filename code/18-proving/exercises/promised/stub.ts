// Judges a report: who was promised an answer that cannot come?
import type { Report } from '../../run-plan.ts'

export function promised(report: Report): string[] {
  throw new Error('not written yet')
}
