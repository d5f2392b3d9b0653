// A theme is turned at once: colours that fade over half a second, each at its own pace, are restless. What is not
// laid out would begin to fade when the reader comes to it, so the whole page is.

import { layOutNow } from './later.ts'

/** Suspends all transitions until the page has been drawn in its new colours. */
export function turnAtOnce(): void {
  layOutNow()
  const { classList } = document.documentElement
  classList.add('turning')
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      classList.remove('turning')
    })
  })
}
