// A recording that was made in the page, put into it: the figure that the press would write, and the
// player that takes it over.

import { createApp, type Component } from 'vue'
import { filmstrip } from '../../press/filmstrip.ts'
import type { Recording } from '../../press/recorder/format.ts'
import Live from '../player/Live.vue'
import '../player/player.css'
import { coloured } from './colours.ts'

let count = 0

/** Shows a recording at the end of an element; the result takes it away. */
export function show(
  root: HTMLElement,
  recording: Recording,
  texts: ReadonlyMap<string, string>,
): () => void {
  const place = document.createElement('div')
  place.className = 'player-root'
  place.innerHTML = filmstrip(recording, {
    id: `watched-${++count}`,
    caption: `A run of ${recording.program}, as it stands here`,
    highlight: (path) => coloured((texts.get(path) ?? '').trimEnd()),
  })
  const scene = place.querySelector<HTMLElement>('.player-scene')!
  const spot = document.createElement('div')
  place.append(spot)
  root.append(place)
  const app = createApp(Live as Component, { scene, recording, running: false })
  app.mount(spot)
  return () => {
    app.unmount()
    place.remove()
  }
}
