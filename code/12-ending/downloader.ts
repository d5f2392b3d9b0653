// A downloader: many addresses, a few at a time, each with a time limit
// and more than one chance, and nothing left open when it is stopped.

import {
  type Coroutine,
  type Outcome,
} from '../09-system-calls/scheduler.ts'
import { Cancelled, failed, ok } from '../09-system-calls/scheduler.ts'
import { Semaphore } from '../11-channels/semaphore.ts'
import { group } from './group.ts'
import { type Patience, retry } from './retry.ts'
import { timeout } from './timeout.ts'

// #region options
export interface Plan {
  /** How the text at an address is got. */
  readonly fetch: (address: string) => Coroutine<string>
  /** How many at a time. */
  readonly width: number
  /** Milliseconds for one attempt. */
  readonly limit: number
  readonly patience: Patience
}
// #endregion options

// #region download
/** The text at each address, or why there is none. */
export function* download(
  addresses: readonly string[],
  { fetch, width, limit, patience }: Plan,
): Coroutine<Map<string, Outcome<string>>> {
  const lanes = new Semaphore(width, 'the lanes')
  const texts = new Map<string, Outcome<string>>()

  const attempt = (address: string) => timeout(limit, () => fetch(address))

  function* one(address: string): Coroutine<void> {
    try {
      const text = yield* retry(patience, () => attempt(address))
      texts.set(address, ok(text))
    } catch (error) {
      if (error instanceof Cancelled) throw error
      texts.set(address, failed(error))
    }
  }

  yield* group(function* (members) {
    for (const address of addresses)
      yield* members.spawn(() => lanes.guard(() => one(address)), address)
  })
  return texts
}
// #endregion download
