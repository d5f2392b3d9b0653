// A kitchen: cooks, ovens and orders.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import type { Channel } from '../../../11-channels/channel.ts'

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
  plan: Plan,
): Coroutine<Map<string, Visit>> {
  throw new Error('serve is not written yet')
}
