// Results as JSON, for other programs. Invariant: `version` changes with the shape.

import type { Result } from '../grade.ts'

export interface Report {
  version: 1
  title: string
  results: Result[]
}

/** The results of one student or of a class. */
export const asJson = (title: string, results: Result[]): string =>
  `${JSON.stringify({ version: 1, title, results } satisfies Report, null, 1)}\n`
