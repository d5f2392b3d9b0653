// Every order in which tasks can run. A program that leaves each choice
// to a `Choose` is run again and again, each time with other answers,
// until no others are left.
//
// Invariant: a schedule is the list of the answers given; the same list
// makes the same run. After its end every answer is 0.

import { type Choose, seeded } from './choice.ts'

// #region types
export type Schedule = readonly number[]

/** A program that makes the same run for the same answers. */
export type Program<Result> = (choose: Choose) => Result

export interface Run<Result> {
  /** Counted from 0; for seeded runs, the seed. */
  readonly number: number
  readonly schedule: Schedule
  readonly result: Result
}
// #endregion types

// #region replay
/** Runs the program by a schedule. */
export function replay<Result>(
  program: Program<Result>,
  schedule: Schedule,
): Result {
  let next = 0
  return program(
    (count) => (count > 1 ? (schedule[next++] ?? 0) : 0) % count,
  )
}
// #endregion replay

// #region record
/** Runs the program with `choose`, and keeps what it answered. */
function record<Result>(program: Program<Result>, choose: Choose) {
  const schedule: number[] = []
  const counts: number[] = []
  const result = program((count) => {
    if (count === 1) return 0
    const answer = choose(count)
    schedule.push(answer)
    counts.push(count)
    return answer
  })
  return { schedule, counts, result }
}
// #endregion record

// #region every
/** The run of every schedule there is, each once: for small programs. */
export function* everyRun<Result>(
  program: Program<Result>,
): Generator<Run<Result>, void> {
  let prefix: number[] = []
  for (let number = 0; ; number++) {
    let next = 0
    const follow = () => prefix[next++] ?? 0
    const { schedule, counts, result } = record(program, follow)
    yield { number, schedule, result }
    let last = schedule.length - 1
    while (last >= 0 && schedule[last]! + 1 === counts[last]!) last -= 1
    if (last < 0) return
    prefix = [...schedule.slice(0, last), schedule[last]! + 1]
  }
}

/** The run with that number; those before it are run too. */
export function runNumber<Result>(
  program: Program<Result>,
  number: number,
): Run<Result> {
  for (const run of everyRun(program)) if (run.number === number) return run
  throw new RangeError(`there is no schedule ${number}`)
}
// #endregion every

// #region seeds
/** The runs of the seeds 0, 1, 2 …, without end: for large programs. */
export function* seededRuns<Result>(
  program: Program<Result>,
): Generator<Run<Result>, never> {
  for (let number = 0; ; number++) {
    const { schedule, result } = record(program, seeded(number))
    yield { number, schedule, result }
  }
}
// #endregion seeds

// #region outcomes
/** How often each result came, as text, and the first run that gave it. */
export function outcomes<Result>(runs: Iterable<Run<Result>>) {
  const found = new Map<string, { times: number; first: Run<Result> }>()
  for (const run of runs) {
    const seen = found.get(String(run.result))
    if (seen) seen.times += 1
    else found.set(String(run.result), { times: 1, first: run })
  }
  return found
}
// #endregion outcomes

// #region shrink
/**
 * A simpler schedule that fails too: answers become 0, the one that needs
 * no thought, wherever the failure stays, and zeros at the end go.
 */
export function shrink<Result>(
  program: Program<Result>,
  schedule: Schedule,
  fails: (result: Result) => boolean,
): Schedule {
  let least = [...schedule]
  for (let place = least.length - 1; place >= 0; place--) {
    const simpler = least.with(place, 0)
    if (fails(replay(program, simpler))) least = simpler
  }
  return least.slice(0, least.findLastIndex((answer) => answer > 0) + 1)
}
// #endregion shrink
