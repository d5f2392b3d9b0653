// What `press/opening.ts` lets a browser leave for later is laid out, all of it, as soon as the reader does anything: whoever
// scrolls, presses or goes elsewhere in the page finds everything where it will stay.

import { LATER } from '../press/opening.ts'
import { holding } from './hold.ts'

const SIGNS = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Waits for the reader's first sign. */
export function layOutWhenUsed(): void {
  for (const sign of SIGNS) addEventListener(sign, layOutNow, { passive: true, capture: true })
  // a fragment that was typed; for links the router asks
  addEventListener(
    'hashchange',
    () => {
      layOutNow()
      document.querySelector(':target')?.scrollIntoView()
    },
    { once: true },
  )
}

/** Lays out all of it now. */
export function layOutNow(): void {
  for (const sign of SIGNS) removeEventListener(sign, layOutNow, { capture: true })
  const { classList } = document.documentElement
  if (classList.contains(LATER))
    holding(() => {
      classList.remove(LATER)
    })
}
