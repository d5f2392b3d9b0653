// Keeps the whole book in the reader's browser, and says what becomes of that. It begins a while after a
// page is there and idle, so that it takes nothing from the page, and not where the reader has declined or
// asks for little data. A newer book is made ready beside the kept one and waits. Invariant: nothing is
// reloaded unless the reader said so here, and then what they have typed is kept first.

import { stored } from '../place/storage.ts'
import type { Kept } from './words.ts'

/** Milliseconds for which a page is read before the book is fetched. */
const LATER = 6_000
/** Milliseconds after which a page that is looked at again asks for a newer book. */
const STALE = 3_600_000
/** What a reader's widgets listen to: now is the time to keep what is not kept yet. */
export const SAVE = 'yield-book:save'

const declined = stored('yield-book:offline', (value): value is 'no' => value === 'no')

/** Names of what is kept for a scope: other books may live on the same host. */
const cachesOf = async (scope: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.endsWith(scope))

export class Keeper {
  readonly #base: string
  readonly #tell: (kept: Kept) => void
  #kept: Kept = { keeping: 'unable', bytes: 0, isNewer: false }
  #registration: ServiceWorkerRegistration | undefined
  #asked = performance.now()
  #reloads = false
  /** Whether a worker that was sent away has come back, and another one fills its empty place. */
  #fills = false

  /** `base` is where the book lives below its host; `tell` is told of every change. */
  constructor(base: string, tell: (kept: Kept) => void) {
    this.#base = base
    this.#tell = tell
  }

  /** Takes up what an earlier visit left, or begins in a while. */
  async begin(): Promise<void> {
    if (!('serviceWorker' in navigator)) return
    const container = navigator.serviceWorker
    let controller = container.controller
    container.addEventListener('controllerchange', () => {
      if (this.#reloads) location.reload()
      else if (controller && !this.#fills) this.#set({ isNewer: true })
      controller = container.controller
      this.#fills = false
    })
    const registration = await container.getRegistration(this.#base).catch(() => undefined)
    await this.#weigh()
    if (registration?.scope === new URL(this.#base, location.href).href) this.#follow(registration)
    else {
      this.#set({ keeping: 'able' })
      const isSaving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
      if (declined.read() === undefined && !isSaving) setTimeout(() => void this.#later(), LATER)
    }
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#ask()
    })
  }

  /** Fetches the whole book and keeps it. */
  async keep(): Promise<void> {
    declined.write(undefined)
    this.#set({ keeping: 'keeping' })
    try {
      this.#follow(await this.#register('sw.js'))
    } catch {
      this.#set({ keeping: 'failed' })
    }
  }

  /** Takes the book off the device, and keeps it no more until asked. */
  async remove(): Promise<void> {
    declined.write('no')
    const scope = this.#registration?.scope
    await this.#registration?.unregister()
    this.#registration = undefined
    for (const name of scope === undefined ? [] : await cachesOf(scope)) await caches.delete(name)
    this.#set({ keeping: 'able', isNewer: false })
  }

  /** Changes to the newer book, with what the reader has typed kept. */
  renew(): void {
    window.dispatchEvent(new Event(SAVE))
    const waiting = this.#registration?.waiting
    if (!waiting) location.reload()
    this.#reloads = true
    waiting?.postMessage('take over')
  }

  async #register(name: string): Promise<ServiceWorkerRegistration> {
    const options = { scope: this.#base }
    const made = await navigator.serviceWorker.register(this.#base + name, options)
    // A worker that was sent away and still serves a window comes back as it is, with nothing left to hold.
    this.#fills = made.active !== null && (await cachesOf(made.scope)).length === 0
    return this.#fills
      ? navigator.serviceWorker.register(`${this.#base}sw.js?again`, options)
      : made
  }

  async #later(): Promise<void> {
    if (document.visibilityState === 'visible' && this.#kept.keeping === 'able') await this.keep()
  }

  async #weigh(): Promise<void> {
    const answer = await fetch(`${this.#base}offline.json`).catch(() => undefined)
    if (answer?.ok) this.#set({ bytes: ((await answer.json()) as { bytes: number }).bytes })
  }

  /** Looks for a newer book, once in a while. */
  #ask(): void {
    if (performance.now() - this.#asked < STALE) return
    this.#asked = performance.now()
    this.#registration?.update().catch(() => undefined)
  }

  #follow(registration: ServiceWorkerRegistration): void {
    this.#registration = registration
    const see = (): void => {
      const { installing, waiting, active } = registration
      const isComing = installing !== null || waiting !== null
      if (this.#fills) waiting?.postMessage('take over')
      this.#set({
        keeping: active && !(this.#fills && isComing) ? 'kept' : isComing ? 'keeping' : 'failed',
        ...(active && waiting && !this.#fills && { isNewer: true }),
      })
    }
    const watch = (): void => {
      registration.installing?.addEventListener('statechange', () => {
        if (this.#registration === registration) see()
      })
    }
    registration.addEventListener('updatefound', watch)
    watch()
    see()
  }

  #set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    this.#tell(this.#kept)
  }
}
