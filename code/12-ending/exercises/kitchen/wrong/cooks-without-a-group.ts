// You start the cooks without a group, and join one after the other. When one
// fails, or you are cancelled, the others cook on after `serve` has ended. What
// ends together has to be started together.
import {
  type Coroutine,
  spawn,
  type Task,
} from '../../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../../10-time/time.ts'
import type { Channel } from '../../../../11-channels/channel.ts'
import { Semaphore } from '../../../../11-channels/semaphore.ts'
import { shield } from '../../../shield.ts'
import { TimedOut, timeout } from '../../../timeout.ts'

export interface Order {
  readonly guest: string
  /** Milliseconds in the oven. */
  readonly bake: number
  /** Milliseconds from when a cook takes the order. */
  readonly patience: number
}

export interface Tools {
  chop(guest: string): Coroutine<void>
  /** Throws if no oven is free. */
  heat(guest: string): void
  cool(guest: string): Coroutine<void>
}

export interface Plan {
  readonly cooks: number
  readonly ovens: number
  readonly tools: Tools
}

export type Visit = 'served' | 'left'

/** Runs the kitchen until there are no more orders. */
export function* serve(
  orders: Channel<Order>,
  { cooks, ovens, tools }: Plan,
): Coroutine<Map<string, Visit>> {
  const free = new Semaphore(ovens, 'the ovens')
  const visits = new Map<string, Visit>()

  function* bake({ guest, bake }: Order): Coroutine<void> {
    tools.heat(guest)
    try {
      yield* sleep(bake)
    } finally {
      yield* shield(() => tools.cool(guest))
    }
  }

  function* prepare(order: Order): Coroutine<void> {
    yield* tools.chop(order.guest)
    yield* free.guard(() => bake(order))
  }

  function* cook(): Coroutine<void> {
    while (true) {
      const taken = yield* orders.take()
      if (taken.done) return
      const order = taken.value
      try {
        yield* timeout(order.patience, () => prepare(order))
        visits.set(order.guest, 'served')
      } catch (error) {
        if (!(error instanceof TimedOut)) throw error
        visits.set(order.guest, 'left')
      }
    }
  }

  const crew: Task<void>[] = []
  for (let n = 1; n <= cooks; n++)
    crew.push(yield* spawn(cook, `cook ${n}`))
  for (const member of crew) yield* member.join()
  return visits
}
