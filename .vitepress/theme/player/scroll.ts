// Boxes that scroll inside the stage. The page itself is never scrolled.

/** Scrolls the boxes that hold an element, the inner one first, as far as is needed to show it. */
export function scrollTo(element: HTMLElement | null): void {
  if (!element) return
  for (const boxes of ['.player-code, .player-lane ul', '.player-codes']) {
    const box = element.closest<HTMLElement>(boxes)
    if (box && box.scrollHeight > box.clientHeight + 1) scrollIn(box, element)
  }
}

function scrollIn(box: HTMLElement, element: HTMLElement): void {
  const outer = box.getBoundingClientRect()
  const inner = element.getBoundingClientRect()
  // on a slide a pixel of the box is more than one of the screen
  const scale = outer.height / box.offsetHeight || 1
  const above = (outer.top - inner.top) / scale + ROOM
  const below = (inner.bottom - outer.bottom) / scale + ROOM
  if (above > 0) box.scrollTop -= above
  else if (below > 0) box.scrollTop += below
}

/** Pixels that stay free before and after what is scrolled to. */
const ROOM = 24

/** A box that scrolls can be reached with the keyboard; one that does not is no stop on the way. */
export function keepReachable(boxes: HTMLElement[]): void {
  for (const box of boxes) {
    if (box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}
