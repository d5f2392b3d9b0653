// One check of a reader's text in the page: the exercise's own test, in the sandbox. It takes the steps
// as the terminal does, and stops what does not end as the terminal does, so that both say the same.
// Invariant: a check gives exactly one verdict, whatever the text does; nothing of it is left behind.

import { Account } from '../../press/exercise/steps.ts'
import {
  recognise,
  solved,
  stopped,
  type Known,
  type Recognised,
  type Verdict,
} from '../../press/exercise/verdict.ts'
import type { KnownAnswers, Manifest, PublicExercise } from '../../press/manifest.ts'
import type { Heard } from '../sandbox/host.ts'
import type { Exam } from './exam.ts'
import { jsonAt } from './fetched.ts'
import { asStep, counted } from './report.ts'

export interface Checked {
  verdict: Verdict
  recognised?: Recognised
  /** A file of the chapter needs Node: the terminal can do what the page cannot. */
  needsTerminal?: boolean
}

const loadTools = async () => {
  const [exam, link, host, frame, examiner] = await Promise.all([
    import('./exam.ts'),
    import('../sandbox/link.ts'),
    import('../sandbox/host.ts'),
    import('../sandbox/frame.ts?script'),
    import('./examiner.ts?script=worker'),
  ])
  return { ...exam, ...link, ...host, frame: frame.default, examiner: examiner.default }
}

const TICK = 250
/** Milliseconds in which the frame and its worker come up. */
const START_LIMIT = 30_000

/**
 * Runs the tests of an exercise on a text. `print` is given what the text prints, `base` is the address
 * of `sources/`. Aborting the signal ends it, as if it had been stopped for taking too long.
 */
export async function check(
  { manifest, exercise, base }: { manifest: Manifest; exercise: PublicExercise; base: string },
  text: string,
  print: (text: string) => void,
  signal: AbortSignal,
): Promise<Checked> {
  const { exam, start, frame, examiner, LinkError, TerminalError } = await loadTools()
  let program
  try {
    program = exam(manifest, exercise, text)
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    const { message, place } = error
    const line = place.path === exercise.work.path ? { line: place.line } : {}
    const isNode = error instanceof TerminalError
    return { verdict: { tests: [], error: { message, ...line } }, needsTerminal: isNode }
  }
  const given = await verdictOf(
    program.subject,
    (hear) => start(frame, examiner, program, hear),
    print,
    signal,
  )
  const verdict = counted(await located(given, program), exercise.tests)
  const recognised = recognise(await knownTo(exercise, base, verdict), verdict)
  return { verdict, ...(recognised && { recognised }) }
}

/** Without a net the verdict stands, and no hint comes with it. */
async function knownTo(
  { known }: PublicExercise,
  base: string,
  verdict: Verdict,
): Promise<Known[]> {
  if (verdict.error || solved(verdict)) return []
  const file = await jsonAt<KnownAnswers>(base + known).catch(() => undefined)
  return file?.known ?? []
}

/** Listens to a run, and stops it when a step takes longer than it may. */
function verdictOf(
  subject: string,
  start: (hear: (heard: Heard) => void) => () => void,
  print: (text: string) => void,
  signal: AbortSignal,
): Promise<Verdict> {
  const account = new Account()
  const { promise, resolve } = Promise.withResolvers<Verdict>()
  let left = START_LIMIT
  const end = (): void => {
    clearInterval(clock)
    stop()
    account.stop()
    resolve(account.verdicts.get(subject) ?? stopped([], []))
  }
  // counted in ticks, not by the clock: a page that was asleep or busy itself accuses nobody
  const clock = setInterval(() => {
    left -= TICK
    if (left <= 0) end()
  }, TICK)
  const stop = start((heard) => {
    if (heard.type === 'line') print(heard.text)
    else if (heard.type === 'ended') end()
    if (heard.type !== 'report') return
    const step = asStep(heard.text, subject)
    if (!step) return
    left = account.take(step)
    if (account.verdicts.has(subject)) end()
  })
  signal.addEventListener('abort', end, { once: true })
  return promise
}

/** A browser does not say where a text is no JavaScript; then a parser does. */
async function located(verdict: Verdict, program: Exam): Promise<Verdict> {
  const { error } = verdict
  if (!error?.message.startsWith('SyntaxError: ') || error.line !== undefined) return verdict
  const module = program.modules.find(({ path }) => path === program.subject)
  const { syntaxError } = await import('./syntax.ts')
  const found = syntaxError(module?.parts.join('') ?? '')
  return found ? { tests: [], error: found } : verdict
}
