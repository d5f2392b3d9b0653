// Verdicts: how each wrong answer to an exercise fails, so that a reader who gives one is
// recognised without running them all. The page's runner makes them; a test holds Vitest to them.

import { hash, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { Runner } from '../exercise/runner.ts'
import { VERDICTS, type Kept } from '../exercise/known.ts'
import type { Job } from '../exercise/steps.ts'
import { fingerprint, type Verdict } from '../exercise/verdict.ts'
import { exercise, exercises, job, type Exercise } from '../exercises.ts'
import { closure } from '../source.ts'
import { json, type Kind } from './kind.ts'

export const verdicts: Kind = {
  name: 'verdicts',
  suffix: VERDICTS,
  pieces: (book) =>
    exercises(book).map((one) => ({
      kind: 'verdicts',
      subject: one.test,
      file: `${one.folder}/${VERDICTS}`,
      inputs: inputs(book, one),
    })),
  make: async (book, { subject }) => {
    const one = exercise(book, subject.slice(0, -'/test.ts'.length))
    const subjects = [one.solution, ...one.wrong.map(({ path }) => path)]
    const jobs = subjects.map((path) => job(one, path))
    const [right, ...given] = await verdictsOn(book, jobs)
    return layOut(book, one, right!, given)
  },
}

// One runner for all exercises, because it takes longer to start than to run; it ends with this
// process. It does one exercise at a time: who asks meanwhile waits.
const runners = new Map<string, { runner: Runner; last: Promise<unknown> }>()

function verdictsOn(book: Book, jobs: Job[]): Promise<Verdict[]> {
  const lane = runners.get(book.root) ?? {
    runner: new Runner(book, 'collector'),
    last: Promise.resolve(),
  }
  runners.set(book.root, lane)
  const result = lane.last.then(() => lane.runner.run(jobs))
  lane.last = result.catch(() => undefined)
  return result
}

/** The text of `verdicts.json`, from the verdicts on the solution and on each wrong answer. */
function layOut(book: Book, one: Exercise, right: Verdict, given: readonly Verdict[]): string {
  const wrong = one.wrong.map(({ name, path }, index) => {
    const verdict = given[index]!
    if (verdict.error)
      throw new PressError({
        file: path,
        what: verdict.error.message,
        todo: 'A wrong answer can be loaded, and fails a test.',
      })
    if (verdict.tests.every(({ state }) => state === 'pass'))
      throw new PressError({
        file: path,
        what: 'this wrong answer passes every test',
        todo: 'Add the test that it fails, or remove it.',
      })
    return [name, fingerprint(verdict)] as const
  })
  const kept: Kept = {
    version: 1,
    hash: inputs(book, one),
    tests: right.tests.map(({ name }) => name),
    wrong: Object.fromEntries(wrong),
  }
  return json(kept)
}

function inputs(book: Book, { stub, test, solution, wrong }: Exercise): string {
  const files = [stub, test, solution, ...wrong.map(({ path }) => path)]
  const all = new Set(files.flatMap((path) => closure(book, path)))
  return hash(...[...all].sort().flatMap((path) => [path, read(book, path)]))
}
