// What `press/opening.ts` lets a browser lay out when it comes near the view: the part that a reader touches, and
// the whole page before another place in it is gone to or kept, are laid out for good.

import { LATER } from '../press/opening.ts'
import { holding } from './hold.ts'

/** Lays out whatever of the page that has just been opened the reader takes in hand. */
export function layOutWhatIsTouched(): void {
  for (const touch of ['pointerdown', 'focusin'] as const)
    document.addEventListener(touch, ({ target }) => {
      const part =
        target instanceof Element ? target.closest<HTMLElement>('.vp-doc > div > *') : null
      if (part) part.dataset['laid'] = ''
    })
  // a fragment that was typed; for links the router asks
  addEventListener('hashchange', () => {
    if (layOutNow()) document.querySelector(':target')?.scrollIntoView()
  })
}

/** Lays out all of it now. Tells whether there was anything to do. */
export function layOutNow(): boolean {
  const { classList } = document.documentElement
  if (!classList.contains(LATER)) return false
  holding(() => {
    classList.remove(LATER)
  })
  return true
}
