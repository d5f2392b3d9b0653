// Random programs over everything that can wait, and what must hold of each
// of them. A program is plain data, so that a failing one can be shrunk.
import fc from 'fast-check'
import { seeded } from '../../code/08-round-robin/choice.ts'
import { chosen } from '../../code/08-round-robin/policies.ts'
import type { Happening, Observer } from '../../code/09-system-calls/options.ts'
import {
  type Body,
  Cancelled,
  type Coroutine,
  JoinedCancelled,
  pause,
  Scheduler,
  self,
  spawn,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { Channel, ChannelClosed, type Taken } from '../../code/11-channels/channel.ts'
import { select } from '../../code/11-channels/select.ts'
import { Semaphore } from '../../code/11-channels/semaphore.ts'
import { type Group, group } from '../../code/12-ending/group.ts'
import { shield } from '../../code/12-ending/shield.ts'
import { TimedOut, timeout } from '../../code/12-ending/timeout.ts'

/** A step of a random program; `which` picks what it is about, counted round. */
export type Step =
  | { do: 'sleep' | 'put' | 'take' | 'either' | 'cancel' | 'join'; which: number }
  | { do: 'pause' | 'fail' }
  | { do: 'spawn' | 'member' | 'group' | 'shield' | 'swallow'; steps: Step[] }
  | { do: 'permit' | 'limit'; which: number; steps: Step[] }
  | { do: 'cleanup'; steps: Step[]; cleanup: Step[] }

export interface Program {
  seed: number
  steps: Step[]
}

const which = fc.nat(7)
const { step } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'pause' }) },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constantFrom('sleep', 'put', 'take', 'either', 'cancel', 'join'),
        which,
      }),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'fail' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('spawn', 'member', 'group', 'shield', 'swallow'),
        steps: tie('steps'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('spawn', 'member', 'group'),
        steps: tie('steps'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('permit', 'limit'), which, steps: tie('steps') }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('cleanup'),
        steps: tie('steps'),
        cleanup: tie('steps'),
      }),
    },
  ),
  steps: fc.array(tie('step'), { maxLength: 4, size: 'max' }),
}))
export const programs: fc.Arbitrary<Program> = fc.record({
  seed: fc.nat(),
  steps: fc.array(step, { minLength: 3, maxLength: 10, size: 'max' }),
})

class Planned extends Error {}

/** Whether a program may end with this error: by plan, or by the rules. */
const isExpected = (error: unknown): boolean =>
  error instanceof AggregateError
    ? error.errors.every(isExpected)
    : [Planned, TimedOut, JoinedCancelled, ChannelClosed].some((kind) => error instanceof kind)

/** What a program runs in, and what is counted of it. */
class World {
  readonly clock = new VirtualClock()
  readonly channels = [new Channel<number>(0), new Channel<number>(2)]
  readonly semaphores = [new Semaphore(1), new Semaphore(2)]
  readonly inside = [0, 0]
  readonly tasks: Task<unknown>[] = []
  readonly sent: number[] = []
  readonly taken: number[] = []
  readonly broken: string[] = []
  readonly trace: string[] = []
  messages = 0
  entered = 0
  left = 0
  readonly scheduler: Scheduler

  constructor(seed: number, watch?: Observer) {
    const observer = (happening: Happening) => {
      const { what, task, by } = happening
      watch?.(happening)
      this.trace.push(
        `${this.clock.now()} ${what} ${task.id} by ${by?.id ?? 0} ${task.waiting ?? ''}`,
      )
    }
    this.scheduler = new Scheduler({
      host: this.clock,
      policy: chosen(seeded(seed)),
      choose: seeded(seed + 1),
      observer,
    })
  }

  *all(steps: Step[], members?: Group): Coroutine<void> {
    for (const step of steps) yield* this.one(step, members)
  }

  *one(step: Step, members?: Group): Coroutine<void> {
    if (step.do === 'pause') yield* pause()
    else if (step.do === 'fail') throw new Planned()
    else if (step.do === 'cleanup') yield* this.cleanup(step.steps, step.cleanup, members)
    else if (step.do === 'permit') yield* this.permit(step.which % 2, step.steps, members)
    else if (step.do === 'limit') yield* timeout(step.which, () => this.all(step.steps))
    else if ('steps' in step) yield* this.nest(step.do, step.steps, members)
    else if ('which' in step) yield* this.call(step.do, step.which)
  }

  *call(
    call: 'sleep' | 'put' | 'take' | 'either' | 'cancel' | 'join',
    which: number,
  ): Coroutine<void> {
    const message = (this.messages += 1)
    const [here, there] = which % 2 ? this.channels : this.channels.toReversed()
    if (call === 'sleep') yield* sleep(which)
    else if (call === 'put') yield* here!.put(message)
    else if (call === 'take') this.note(yield* here!.take())
    else if (call === 'either') {
      const other = which > 5 ? here : there // both ends of one, now and then
      const first = yield* select({
        take: here!.take(),
        put: other!.put(message),
        tick: sleep(which),
      })
      if (first.key === 'take') this.note(first.value)
      if (first.key === 'put') this.sent.push(message)
    } else {
      const task = this.tasks[which % Math.max(this.tasks.length, 1)]
      const isSelf = task === (yield* self())
      if (task && (call === 'cancel' || !isSelf))
        yield* select({ end: task[call](), late: sleep(20) })
    }
    if (call === 'put') this.sent.push(message)
  }

  note(taken: Taken<number>): void {
    if (!taken.done) this.taken.push(taken.value)
  }

  *nest(
    nest: 'spawn' | 'member' | 'group' | 'shield' | 'swallow',
    steps: Step[],
    members?: Group,
  ): Coroutine<void> {
    if (nest === 'spawn') this.tasks.push(yield* spawn(() => this.all(steps)))
    else if (nest === 'member' && members)
      this.tasks.push(yield* members.spawn(() => this.all(steps, members)))
    else if (nest === 'group') yield* this.group(steps)
    else if (nest === 'shield') yield* this.shield(steps)
    else if (nest === 'member') yield* this.all(steps)
    else
      try {
        yield* this.all(steps, members)
      } catch {
        yield* pause()
      }
  }

  *group(steps: Step[]): Coroutine<void> {
    let living = 0
    try {
      yield* group((members) => {
        const start = members.spawn.bind(members)
        members.spawn = <T>(body: Body<T>) =>
          start<T>(function* () {
            living += 1
            try {
              return yield* body()
            } finally {
              living -= 1
            }
          })
        return this.all(steps, members)
      })
    } finally {
      if (living > 0) this.broken.push('a task outlived its group')
    }
  }

  *shield(steps: Step[]): Coroutine<void> {
    try {
      yield* shield(() => this.all(steps))
    } catch (error) {
      if (error instanceof Cancelled) this.broken.push('a cancel came through a shield')
      throw error
    }
  }

  *permit(at: number, steps: Step[], members?: Group): Coroutine<void> {
    const semaphore = this.semaphores[at]!
    const guarded = function* (this: World): Coroutine<void> {
      this.inside[at]! += 1
      if (this.inside[at]! > semaphore.permits)
        this.broken.push('more were inside than there are permits')
      try {
        yield* this.all(steps, members)
      } finally {
        this.inside[at]! -= 1
      }
    }
    yield* timeout(50, () => semaphore.guard(guarded.bind(this)))
  }

  *cleanup(steps: Step[], cleanup: Step[], members?: Group): Coroutine<void> {
    this.entered += 1
    try {
      yield* this.all(steps, members)
    } finally {
      try {
        yield* this.all(cleanup)
      } finally {
        this.left += 1
      }
    }
  }

  /** The first task: runs the program, then ends what still waits for a message. */
  *main(steps: Step[]): Coroutine<void> {
    for (const step of steps) this.tasks.push(yield* spawn(() => this.one(step)))
    yield* sleep(300)
    for (const channel of this.channels) channel.close()
    while (this.scheduler.tasks.size > 1) {
      for (const channel of this.channels)
        for (let taken; !(taken = yield* channel.take()).done;) this.note(taken)
      yield* sleep(10)
    }
    for (const channel of this.channels)
      for (let taken; !(taken = yield* channel.take()).done;) this.note(taken)
  }

  /** What was broken, when all is over. */
  check(): string[] {
    const { broken, entered, left } = this
    if (entered !== left) broken.push(`${entered} finally were entered and ${left} left`)
    if (this.clock.pending > 0) broken.push('a timer is left')
    if (this.scheduler.tasks.size > 0) broken.push('a task is left')
    for (const { waiting, size } of this.channels)
      if (waiting + size > 0) broken.push('a wait queue is not empty')
    for (const { free, permits } of this.semaphores)
      if (free !== permits) broken.push('a permit is lost')
    const inOrder = (numbers: number[]) => numbers.toSorted((a, b) => a - b).join()
    if (inOrder(this.sent) !== inOrder(this.taken))
      broken.push(`sent ${inOrder(this.sent)}, taken ${inOrder(this.taken)}`)
    return broken
  }
}

/** Runs a program; says what was broken, as sentences, and what was done. */
export function outcomeOf(
  { seed, steps }: Program,
  watch?: Observer,
): { broken: string[]; trace: string[] } {
  const world = new World(seed, watch)
  try {
    world.scheduler.run(() => world.main(steps))
  } catch (error) {
    if (!isExpected(error)) world.broken.push(`threw ${String(error)}`)
  }
  return { broken: world.check(), trace: world.trace }
}
