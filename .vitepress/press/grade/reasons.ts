// Why an exercise gets no points, in words for the student and the teacher.

const LONGEST = 600

/** Text from a submission, for terminals and tables: no control characters, and not too long. */
export function clean(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

const during = (test: string | undefined): string =>
  test === undefined ? 'while it was loaded' : `in the test “${test}”`

/** What a cell's run says. */
export const INSIDE = {
  forged: 'it wrote a report of its own: the channel had a line without the secret',
  reports: 'its tests told more than the channel takes',
  canary: 'it changed how answers are compared: a test that must fail passed',
  flooded: 'it printed without end, and was stopped',
  unchecked: 'the test ended before it checked anything',
  incomplete: 'not all tests were run',
  foul: (what: string): string => `it did what a submission may not do: it ${what}`,
  unloadable: (message: string, line: number | undefined): string =>
    `it could not be loaded${line === undefined ? '' : `, line ${line}`}: ${message}`,
  late: (test: string | undefined, time: string): string =>
    `it did not end ${during(test)}: stopped after ${time}`,
  failed: (test: string, message = ''): string =>
    `the test “${test}” failed${message && `: ${message}`}`,
  ended: (test: string | undefined, code: number | null, signal: string | null): string =>
    code === 13
      ? `it waits for ever ${during(test)}: nothing was left that could wake it`
      : `its process ended ${during(test)}, with ${signal ?? `code ${code}`}: it took too much memory, or ended itself`,
} as const

/** Why a submission was not run at all. */
export const OUTSIDE = {
  missing: (path: string): string => `there is no ${path}`,
  untouched: 'the file is as it was given',
  unreadable: (message: string): string => `it could not be read as TypeScript: ${clean(message)}`,
  spent: (time: number): string =>
    `not run: this student’s other exercises took ${time / 1000} seconds together`,
} as const
