// The keys of a player, wherever in it the focus is.

import type { Playback } from './playback.ts'

const KEYS: Record<string, (playback: Playback) => void> = {
  ArrowLeft: (playback) => {
    playback.back()
  },
  ArrowRight: (playback) => {
    playback.forward()
  },
  Home: (playback) => {
    playback.to(0)
  },
  End: (playback) => {
    playback.to(playback.last)
  },
  ' ': (playback) => {
    playback.toggle()
  },
}

/** Does what a key asks for. Keys with a modifier are the browser's; Space presses a focused button. */
export function keyed(event: KeyboardEvent, playback: Playback): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const pressesButton = event.key === ' ' && event.target instanceof HTMLButtonElement
  const action = pressesButton ? undefined : KEYS[event.key]
  if (!action) return
  event.preventDefault()
  action(playback)
}
