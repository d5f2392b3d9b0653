// A deck on a phone: each slide is a page as wide as the screen, to be swiped; text has the size of a
// page's, and a slide that is longer than the screen scrolls. Nothing but style: the browser swipes.

import { sheet } from '../sheet.ts'
import css from './swipe.css?inline'

/** Makes a deck's sections pages to swipe; a window that becomes wide shows slides. */
export function swipe(root: HTMLElement): void {
  sheet(css)
  const pages = root.querySelector('section')!.parentElement!
  pages.classList.add('swiped')
  pages.tabIndex = 0
  pages.setAttribute('role', 'group')
  pages.setAttribute('aria-label', 'Slides, side by side')
  matchMedia('(min-width: 700px)').addEventListener('change', () => {
    location.reload()
  })
}
