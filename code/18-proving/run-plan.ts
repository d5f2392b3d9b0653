// Runs a plan: the server and its clients, as they are, on a network, a
// disk, a clock and a schedule that the plan's seed decides. The same plan
// makes the same run.

import { seeded } from '../08-round-robin/choice.ts'
import { chosen } from '../08-round-robin/policies.ts'
import type { Observer } from '../09-system-calls/options.ts'
import {
  type Coroutine,
  type Outcome,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { deadline } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Semaphore } from '../11-channels/semaphore.ts'
import { group } from '../12-ending/group.ts'
import { SimulatedNetwork } from '../15-sockets/simulated-network.ts'
import { type Answer } from './answers.ts'
import { Client, type Stage } from './client.ts'
import { strike } from './faults.ts'
import { siteOnDisk } from './files.ts'
import type { ClientPlan, Fault, Plan } from './plan.ts'
import { slowed } from './slow-disk.ts'
import type { Subject } from './subject.ts'

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

export interface Seen {
  readonly plan: ClientPlan
  readonly sentAt: readonly number[]
  readonly answers: readonly Answer[]
  readonly connected: boolean
  readonly end: string | undefined
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
export function runPlan(
  plan: Plan,
  subject: Subject,
  watch?: (clock: VirtualClock) => Observer,
): Report {
  const clock = new VirtualClock()
  const network = new SimulatedNetwork(clock, plan.link, plan.seed)
  const scheduler = new Scheduler({
    host: clock,
    policy: chosen(seeded(~plan.seed)),
    ...(watch && { observer: watch(clock) }),
  })
  const memory = siteOnDisk()
  const disk = slowed(memory, plan.disk, seeded(plan.seed + 1))
  const errors: string[] = []
  const server = subject(network.machine('server'), disk, (error) =>
    errors.push(String(error)),
  )
  const notes: string[] = []
  const note = (text: string) =>
    notes.push(`${Math.round(clock.now())} ms: ${text}`)
  const clients = plan.clients.map(
    (one) => new Client(one, network.machine(one.name), note),
  )
  const hits: Hit[] = []
  let atStop: Stage[] = []
  let overAt: number | undefined
  // #endregion run

  // #region main
  function* main(): Coroutine<void> {
    const listens = new Semaphore(1)
    yield* listens.acquire()
    yield* spawn(function* () {
      yield* server.serve(ADDRESS, () => listens.release())
      overAt = clock.now()
      note('the server is over')
    }, 'server')
    yield* listens.acquire()
    yield* group(function* (members) {
      for (const client of clients)
        yield* members.spawn(() => client.run(ADDRESS), client.plan.name)
      for (const fault of plan.faults)
        yield* members.spawn(
          () => strike(fault, network, clients, hits, note),
          fault.kind,
        )
      yield* deadline(plan.stopAt)
      note('the server is told to stop')
      atStop = clients.map(({ stage }) => stage)
      server.stop()
    })
  }
  // #endregion main

  // #region drive
  let outcome: Outcome<void> | undefined
  scheduler.start(main, (result) => (outcome = result))
  while (clock.now() < LONGEST && clock.advance()) continue
  if (outcome?.ok === false) errors.push(String(outcome.error))
  const tasks = [...scheduler.tasks]
  return {
    plan,
    clients: clients.map(({ plan, sentAt, reader, connection, end }) => {
      const connected = connection !== undefined
      return { plan, sentAt, answers: reader.answers, connected, end }
    }),
    hits,
    atStop,
    errors,
    overAt,
    left: {
      tasks: tasks.map(
        ({ name, waiting }) => `${name} waits for ${waiting}`,
      ),
      ends: network.open,
      files: memory.openNow,
      alarms: clock.pending,
    },
    notes,
  }
  // #endregion drive
}
