// What has to hold in every run, whatever its plan. Pure functions: each
// reads a report and gives what is broken, in words.

import type { Seen } from './client.ts'
import { rightAnswer } from './files.ts'
import type { Fault } from './plan.ts'
import type { Report } from './run-plan.ts'

// #region shape
export interface Broken {
  readonly invariant: string
  readonly what: string
}

type Invariant = (report: Report) => string[]
// #endregion shape

// #region right
/** Each answer is the right one for the request at its place. */
const rightAnswers: Invariant = ({ clients }) =>
  clients.flatMap(({ plan, answers }) =>
    answers.flatMap((answer, index) => {
      const asked = plan.asks[index]!
      const right = rightAnswer(asked)
      const place = `${plan.name}'s answer ${index + 1}`
      if (answer.status !== right.status)
        return [`${place} is ${answer.status}, not ${right.status}`]
      if (right.body && !isSame(answer.body, right.body))
        return [`${place} is not the bytes of ${asked.path}`]
      return []
    }),
  )

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++)
    if (one[at] !== other[at]) return false
  return true
}
// #endregion right

// #region owed
/** Who was not disturbed has an answer to all that was asked in time. */
const noneMissing: Invariant = (report) =>
  report.clients.flatMap((client) => {
    const { plan, answers, sentAt, end } = client
    if (answers.length === plan.asks.length) return []
    if (answers.at(-1)?.closes || isExcused(client, report)) return []
    const asked = sentAt[answers.length] ?? plan.at + roundTrip(report)
    if (asked >= report.plan.stopAt) return []
    return [`${plan.name} misses answer ${answers.length + 1}: ${end}`]
  })

/** The longest that a packet and its answer can take. */
const roundTrip = ({ plan: { link } }: Report): number =>
  2 * ((link.delay ?? 0) + (link.jitter ?? 0)) + 1

const isExcused = ({ plan }: Seen, report: Report): boolean =>
  report.plan.faults.some(
    (fault) => fault.client === plan.name && !isHarmless(fault, report),
  )

/** A short cut delays, and loses nothing, if it is over before the stop. */
function isHarmless({ kind, at, lasts }: Fault, report: Report): boolean {
  const end = at + lasts + 2 * roundTrip(report)
  return kind === 'cut' && lasts <= 2000 && end < report.plan.stopAt
}
// #endregion owed

// #region broken
/** No client has read what is no answer. */
const readable: Invariant = ({ clients }) =>
  clients.flatMap(({ plan, end }) =>
    end?.startsWith('broke') ? [`${plan.name} ${end}`] : [],
  )

const noErrors: Invariant = ({ errors }) => [...errors]
// #endregion broken

// #region close
/** What is asked after the stop is answered with “close”. */
const closeAtTheEnd: Invariant = ({ clients, plan: { stopAt } }) =>
  clients.flatMap(({ plan, answers, sentAt }) =>
    answers.flatMap(({ closes }, index) =>
      sentAt[index]! > stopAt && !closes
        ? [`${plan.name}'s answer ${index + 1} promises another`]
        : [],
    ),
  )
// #endregion close

// #region over
/** So long may pass from the stop to the end: a client that says nothing
 * costs its server a write that waits, and one last wait. */
const LATEST = 95_000

const overInTime: Invariant = ({ overAt, plan: { stopAt } }) => {
  if (overAt === undefined) return ['the server has not ended']
  if (overAt < stopAt) return [`it ended at ${overAt}, before the stop`]
  const took = overAt - stopAt
  return took > LATEST ? [`it took ${took} ms to stop`] : []
}
// #endregion over

// #region nothing-left
/** Every task has ended, every connection, file and alarm is gone. */
const nothingLeft: Invariant = ({ left }) => [
  ...left.tasks.map((task) => `a task is left: ${task}`),
  ...(left.ends > 0 ? [`${left.ends} ends of connections are left`] : []),
  ...(left.files > 0 ? [`${left.files} files are left open`] : []),
  ...(left.alarms > 0 ? [`${left.alarms} alarms are left`] : []),
]
// #endregion nothing-left

// #region all
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'the right answers': rightAnswers,
  'none missing': noneMissing,
  readable: readable,
  'no errors': noErrors,
  'close at the end': closeAtTheEnd,
  'over in time': overInTime,
  'nothing left': nothingLeft,
}

/** All that is broken in a run; nothing, if it was as it should be. */
export const broken = (report: Report): Broken[] =>
  Object.entries(INVARIANTS).flatMap(([invariant, check]) =>
    check(report).map((what) => ({ invariant, what })),
  )
// #endregion all
