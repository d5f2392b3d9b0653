// The service worker: it holds the whole book and answers from it, so that pages, runs and search need no
// network. Workbox keeps the files and knows clean addresses; the list of them stands at the head of the
// built script. Invariants: all that it answers is of one version of the book; a newer version is made
// ready beside it and takes over when a page says so, never by itself.

import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import type { Manifest } from '../../press/manifest.ts'
import { sourceOf, sourceText } from './source-text.ts'

interface Scope {
  readonly HELD: PrecacheEntry[]
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', heard: (event: { data: unknown }) => void): void
  addEventListener(
    type: 'activate',
    heard: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void
}
declare const self: Scope

const base = new URL(self.registration.scope).pathname

precacheAndRoute(self.HELD, { cleanURLs: true, directoryIndex: 'index.html' })

// A source's text is in its chapter's manifest already.
registerRoute(
  ({ url }) => sourceOf(url, self.registration.scope) !== undefined,
  async ({ url, request }) => {
    const { chapter, path } = sourceOf(url, self.registration.scope)!
    const manifest = await matchPrecache(`${base}sources/${chapter}.json`)
    const text = manifest && sourceText((await manifest.json()) as Manifest, path)
    return text === undefined
      ? fetch(request)
      : new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
  },
)

// A page that is not there is told so by the book, with a network or without.
setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await matchPrecache(`${base}404.html`)) ?? Response.error())
    : Response.error(),
)
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  ({ request }) => fetch(request),
)

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
