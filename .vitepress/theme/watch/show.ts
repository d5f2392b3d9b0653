// A recording that was made in the page, put into it: the figure that the press would write, and the
// player that takes it over.

import { createApp, type App, type Component } from 'vue'
import { filmstrip } from '../../press/filmstrip.ts'
import type { Recording } from '../../press/recorder/format.ts'
import { timeline } from '../../press/timeline.ts'
import type { Trace } from '../../press/timeline/format.ts'
import Live from '../player/Live.vue'
import '../player/player.css'
import TimelineLive from '../timeline/Live.vue'
import '../timeline/timeline.css'
import { coloured } from '../colours/pieces.ts'

let count = 0

type Texts = ReadonlyMap<string, string>

const highlight =
  (texts: Texts) =>
  (path: string): string[] =>
    coloured((texts.get(path) ?? '').trimEnd())

/** Puts a figure at the end of an element and its live part beside it; the result takes both away. */
function mount(root: HTMLElement, html: string, live: (figure: HTMLElement) => App): () => void {
  const place = document.createElement('div')
  place.className = 'player-root'
  place.innerHTML = html
  const spot = document.createElement('div')
  const app = live(place.querySelector<HTMLElement>('figure')!)
  place.append(spot)
  root.append(place)
  app.mount(spot)
  return () => {
    app.unmount()
    place.remove()
  }
}

/** Shows a recording at the end of an element; the result takes it away. */
export function show(root: HTMLElement, recording: Recording, texts: Texts): () => void {
  const html = filmstrip(recording, {
    id: `watched-${++count}`,
    caption: `A run of ${recording.program}, as it stands here`,
    highlight: highlight(texts),
  })
  return mount(root, html, (figure) => {
    const scene = figure.querySelector<HTMLElement>('.player-scene')!
    return createApp(Live as Component, { scene, recording, running: false })
  })
}

/** Shows what a scheduler did at the end of an element; the result takes it away. */
export function showTimeline(root: HTMLElement, trace: Trace, texts: Texts): () => void {
  const html = timeline(trace, {
    id: `watched-${++count}`,
    caption: `What the scheduler did in ${trace.program}, as it stands here`,
    highlight: highlight(texts),
  })
  return mount(root, html, (figure) => createApp(TimelineLive as Component, { figure, trace }))
}
