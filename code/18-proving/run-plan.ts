// Runs a plan: the server and its clients, as they are, on a network, a
// disk, a clock and a schedule that the plan's seed decides. The same plan
// makes the same run.

import { seeded } from '../08-round-robin/choice.ts'
import { chosen } from '../08-round-robin/policies.ts'
import type { Observer } from '../09-system-calls/options.ts'
import {
  type Coroutine,
  Scheduler,
  spawn,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { deadline } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Semaphore } from '../11-channels/semaphore.ts'
import { type Group, group } from '../12-ending/group.ts'
import { SimulatedNetwork } from '../15-sockets/simulated-network.ts'
import { Client, type Seen, type Stage } from './client.ts'
import { strike } from './faults.ts'
import { siteOnDisk } from './files.ts'
import type { Fault, Plan } from './plan.ts'
import { slowed } from './slow-disk.ts'
import type { Server, Subject } from './subject.ts'

/** No run is longer than this, in milliseconds on its own clock. */
const LONGEST = 400_000
const ADDRESS = { host: 'server', port: 80 }

// #region report
/** All that was seen in a run, for judges that were not there. */
export interface Report {
  readonly plan: Plan
  readonly clients: readonly Seen[]
  /** Where each fault found its client. */
  readonly hits: readonly Hit[]
  /** Where the stop found each client. */
  readonly atStop: readonly Stage[]
  /** What the server told its `report`, and what it failed with. */
  readonly errors: readonly string[]
  /** When the server had ended; undefined if it has not. */
  readonly overAt: number | undefined
  /** What is left when nothing more happens. */
  readonly left: Left
  readonly notes: readonly string[]
}

export interface Hit {
  readonly fault: Fault
  readonly stage: Stage
}

export interface Left {
  readonly tasks: readonly string[]
  readonly ends: number
  readonly files: number
  readonly alarms: number
}
// #endregion report

// #region run
/** Runs a plan to its end, and reports. */
export function runPlan(
  plan: Plan,
  subject: Subject,
  watch?: (clock: VirtualClock) => Observer,
): Report {
  const clock = new VirtualClock()
  const scheduler = new Scheduler({
    host: clock,
    policy: chosen(seeded(~plan.seed)),
    ...(watch && { observer: watch(clock) }),
  })
  const run = new Run(plan, subject, clock)
  scheduler.start(
    () => run.main(),
    (outcome) => {
      if (!outcome.ok) run.errors.push(String(outcome.error))
    },
  )
  while (clock.now() < LONGEST && clock.advance()) continue
  return run.report([...scheduler.tasks])
}
// #endregion run

// #region world
class Run {
  readonly errors: string[] = []
  #plan: Plan
  #clock: VirtualClock
  #network: SimulatedNetwork
  #memory = siteOnDisk()
  #server: Server
  #clients: readonly Client[]
  #hits: Hit[] = []
  #atStop: Stage[] = []
  #overAt: number | undefined
  #notes: string[] = []

  constructor(plan: Plan, subject: Subject, clock: VirtualClock) {
    this.#plan = plan
    this.#clock = clock
    this.#network = new SimulatedNetwork(clock, plan.link, plan.seed)
    const disk = slowed(this.#memory, plan.disk, seeded(plan.seed + 1))
    const machine = this.#network.machine('server')
    const report = (error: unknown) => this.errors.push(String(error))
    this.#server = subject(machine, disk, report)
    this.#clients = plan.clients.map(
      (one) => new Client(one, this.#network.machine(one.name), this.#note),
    )
  }

  #note = (text: string): void => {
    this.#notes.push(`${Math.round(this.#clock.now())} ms: ${text}`)
  };
  // #endregion world

  // #region main
  *main(): Coroutine<void> {
    const listens = new Semaphore(1)
    yield* listens.acquire()
    yield* spawn(() => this.#serve(() => listens.release()), 'server')
    yield* listens.acquire()
    const { faults, stopAt } = this.#plan
    yield* group(
      function* (this: Run, members: Group) {
        for (const client of this.#clients)
          yield* members.spawn(() => client.run(ADDRESS), client.plan.name)
        for (const fault of faults)
          yield* members.spawn(() => this.#strike(fault), fault.kind)
        yield* deadline(stopAt)
        this.#stop()
      }.bind(this),
    )
  }

  *#serve(ready: () => void): Coroutine<void> {
    yield* this.#server.serve(ADDRESS, ready)
    this.#overAt = this.#clock.now()
    this.#note('the server is over')
  }

  #stop(): void {
    this.#note('the server is told to stop')
    this.#atStop = this.#clients.map(({ stage }) => stage)
    this.#server.stop()
  }
  // #endregion main

  // #region strike
  *#strike(fault: Fault): Coroutine<void> {
    yield* deadline(fault.at)
    const client = this.#clients.find(
      ({ plan }) => plan.name === fault.client,
    )
    if (!client) return
    const { stage } = client
    this.#hits.push({ fault, stage })
    this.#note(`${fault.kind}: ${fault.client} is hit (${stage})`)
    if (!(yield* strike(fault, client, this.#network))) return
    this.#note(`the link of ${fault.client} is mended`)
  }
  // #endregion strike

  // #region seen
  report(tasks: readonly Task<unknown>[]): Report {
    return {
      plan: this.#plan,
      clients: this.#clients.map((client) => client.seen()),
      hits: this.#hits,
      atStop: this.#atStop,
      errors: this.errors,
      overAt: this.#overAt,
      left: {
        tasks: tasks.map(
          (task) => `${task.name} waits for ${task.waiting}`,
        ),
        ends: this.#network.open,
        files: this.#memory.openNow,
        alarms: this.#clock.pending,
      },
      notes: this.#notes,
    }
  }
  // #endregion seen
}
