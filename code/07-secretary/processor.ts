// One processor that several jobs share: what a kernel's scheduler does, as
// a pure function. Jobs and a policy go in, a list of spans comes out: who
// had the processor, from when to when, counted in ticks.
//
// Invariant: the spans follow one another from tick 0 without a gap, and
// each job runs for exactly as many ticks as it needs.

// #region types
export interface Job {
  readonly name: string
  /** The tick at which it comes. */
  readonly arrives: number
  /** Ticks it works, waits, works, waits …, each at least 1. */
  readonly bursts: readonly number[]
  /** The nicer, the more it leaves to others; 0 if not said. */
  readonly nice?: number
}

export interface Span {
  readonly what: 'run' | 'switch' | 'idle'
  readonly job: string
  readonly from: number
  readonly to: number
}
// #endregion types

// #region policy
/** What a policy may know of a job that is ready to run. */
export interface Ready {
  readonly nice: number
  /** Ticks run, divided by the job's weight. */
  readonly age: number
  /** How many slices it has used up without waiting. */
  readonly used: number
}

/** Who is next: a place in the queue; and for how many ticks at most. */
export interface Policy {
  pick(queue: readonly Ready[]): number
  slice(job: Ready): number
}
// #endregion policy

// #region task
/** A step of niceness is worth a quarter; nice 0 has weight 1. */
export const weightOfNice = (nice: number): number => 1.25 ** -nice

interface Task extends Ready {
  readonly name: string
  age: number
  used: number
  /** The tick at which it is ready again. */
  wakes: number
  /** What it still has to work, wait, work … */
  readonly left: number[]
}
// #endregion task

// #region schedule
/**
 * Runs all jobs to their ends. A switch to another job than the last costs
 * `cost` ticks. Who comes while a slice ends is queued before its job.
 */
export function schedule(
  jobs: readonly Job[],
  policy: Policy,
  cost = 0,
): Span[] {
  const spans: Span[] = []
  const asleep = jobs.map(asleepTask)
  const queue: Task[] = []
  let now = 0
  let due = 0 // the age of a job that always had its share
  let last: Task | undefined
  const spend = (what: Span['what'], job: string, ticks: number) => {
    if (ticks === 0) return
    spans.push({ what, job, from: now, to: now + ticks })
    now += ticks
    wake(asleep, queue, now, due)
  }
  wake(asleep, queue, now, due)
  // #region loop
  while (queue.length + asleep.length > 0) {
    if (queue.length === 0) {
      const wakes = Math.min(...asleep.map((task) => task.wakes))
      spend('idle', '', wakes - now)
      continue
    }
    const [task] = queue.splice(policy.pick(queue), 1) as [Task]
    const switches = last !== undefined && last !== task
    last = task
    if (switches) spend('switch', task.name, cost)
    const ticks = Math.min(policy.slice(task), task.left[0]!)
    task.age += ticks / weightOfNice(task.nice)
    due += ticks / weights([task, ...queue])
    spend('run', task.name, ticks)
    task.left[0]! -= ticks
    park(task, queue, asleep, now)
  }
  // #endregion loop
  return spans
}
// #endregion schedule

// #region queues
const asleepTask = ({ name, arrives, bursts, nice = 0 }: Job): Task => ({
  name,
  nice,
  age: 0,
  used: 0,
  wakes: arrives,
  left: [...bursts],
})

const weights = (tasks: Task[]): number =>
  tasks.reduce((sum, { nice }) => sum + weightOfNice(nice), 0)

/** Queues who is ready. Who was away grows no younger by it. */
function wake(asleep: Task[], queue: Task[], now: number, due: number) {
  const ready = asleep.filter(({ wakes }) => wakes <= now)
  for (const task of ready.toSorted((a, b) => a.wakes - b.wakes)) {
    asleep.splice(asleep.indexOf(task), 1)
    task.age = Math.max(task.age, due)
    queue.push(task)
  }
}

/** After its slice: to the queue again, to sleep, or away for good. */
function park(task: Task, queue: Task[], asleep: Task[], now: number) {
  if (task.left[0]! > 0) {
    task.used += 1
    queue.push(task)
    return
  }
  const [wait] = task.left.splice(0, 2).slice(1)
  if (wait === undefined) return
  task.used = 0
  task.wakes = now + wait
  asleep.push(task)
}
// #endregion queues
