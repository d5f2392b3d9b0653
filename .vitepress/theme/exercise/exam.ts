// An exam is a program for the sandbox: stub, reader's text and test of an exercise, each under its own
// path, with the page's runner in the place of 'vitest' and the reader's text in that of './stub.ts'.
// Loaded on the first Check, for it links. Invariant: no line moves, so that errors name the reader's own.

import type { Manifest, PublicExercise } from '../../press/manifest.ts'
import { link } from '../sandbox/link.ts'
import type { Limits, Program } from '../sandbox/protocol.ts'

/** What the worker of an exam is handed. Its last module gives the ways to load the others. */
export interface Exam extends Program {
  /** Name of the reader's file, as stacks give it. */
  subject: string
  /** The global under which the worker lays out `test`, `describe` and `expect`, once. */
  word: string
}

const RUNNER = 'runner.ts'
const ENTRY = 'exam.ts'

/** Output is cut by the worker, and endless loops are ended by who listens: these are far beyond. */
const LIMITS: Limits = { lines: 20_000, characters: 1_000_000, busy: 600_000, total: 600_000 }

/** Links a text as the answer to an exercise. A text that cannot be linked is a LinkError. */
export function exam(manifest: Manifest, exercise: PublicExercise, text: string): Exam {
  const { path, stub, test, work } = exercise
  const word = crypto.randomUUID()
  const files = new Map(manifest.files.map((each) => [each.path, each.text]))
  files.set(`${path}/stub.ts`, stub)
  files.set(work.path, text)
  files.set(`${path}/test.ts`, resolved(test, path.split('/').length, work.path))
  files.set(
    RUNNER,
    `export const { test, describe, expect } = Reflect.get(globalThis, '${word}')\n`,
  )
  files.set(
    ENTRY,
    `export const loaders = {
  runner: () => import('./${RUNNER}'),
  stub: () => import('./${path}/stub.ts'),
  subject: () => import('./${work.path}'),
  test: () => import('./${path}/test.ts'),
}`,
  )
  return { modules: link(files, ENTRY), limits: LIMITS, subject: work.path, word }
}

/** A test whose two bare names lead to the runner and to the reader's text. */
function resolved(test: string, depth: number, work: string): string {
  const up = '../'.repeat(depth)
  const places: Record<string, string> = { vitest: up + RUNNER, './stub.ts': up + work }
  return test.replace(
    /\b(from\s*|import\s*\(?\s*)'(vitest|\.\/stub\.ts)'/g,
    (_whole, before: string, name: string) => `${before}'${places[name]!}'`,
  )
}
