// Sees where on a page the reader is, and says so when they have been there for a moment.

import { chapterOf, markRead, place, type Place } from './progress.ts'

/** Milliseconds after the last movement. */
const REST = 400
/** A heading counts from this far below the top of the window. */
const LINE = 160

/** What a heading says, without its permalink. */
export function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  copy.querySelector('.header-anchor')?.remove()
  return copy.textContent.trim()
}

/** The last of these headings, from the top of a page, that is above the line; few are asked, for each answer costs. */
function lastAbove(headings: Element[]): Element | undefined {
  let [from, to] = [0, headings.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (headings[middle]!.getBoundingClientRect().top < LINE) from = middle + 1
    else to = middle
  }
  return headings[from - 1]
}

/** The place at which a page is looked at; `base` is where the book lives. */
export function placeNow(base: string): Place {
  const above = lastAbove([...document.querySelectorAll('.vp-doc :is(h2, h3)[id]')])
  const title = document.querySelector('.vp-doc h1')
  const path = location.pathname.slice(base.length).replace(/(\.html)?$/, '.html')
  return {
    address: above ? `${path}#${above.id}` : path,
    page: title ? headingText(title) : document.title,
    section: above ? headingText(above) : '',
  }
}

/** Keeps the place on the chapter that is open, until the signal ends it. */
export function keepPlace(base: string, signal: AbortSignal): void {
  const chapter = chapterOf(location.pathname.slice(base.length))
  if (chapter === undefined) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    place.write(placeNow(base))
  }
  const moved = (): void => {
    clearTimeout(timer)
    timer = setTimeout(keep, REST)
  }
  addEventListener('scroll', moved, { passive: true, signal })
  moved()
  const end = document.querySelector('.VPDocFooter')
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) markRead(chapter)
  })
  if (end) observer.observe(end)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
  })
}
