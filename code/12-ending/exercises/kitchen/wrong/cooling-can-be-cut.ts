// Your ovens are cooled in a finally, and that is where they must be. But if a guest
// leaves, or the kitchen closes, just while one cools, the cancel lands in that
// finally and cuts it short.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../../10-time/time.ts'
import type { Channel } from '../../../../11-channels/channel.ts'
import { Semaphore } from '../../../../11-channels/semaphore.ts'
import { group } from '../../../group.ts'
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
      yield* tools.cool(guest)
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

  yield* group(function* (crew) {
    for (let n = 1; n <= cooks; n++) yield* crew.spawn(cook, `cook ${n}`)
  })
  return visits
}
