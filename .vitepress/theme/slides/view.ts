// How a deck is shown: the address says it, and how wide the window is.

/** `now` and `next` are the two pictures in the speaker's view. */
export type View = 'slides' | 'swipe' | 'print' | 'speaker' | 'now' | 'next'

/** Narrower than this a slide as a whole cannot be read. */
const NARROW = 700

/** The view that an address's query asks for, in a window so many pixels wide. */
export function viewOf(query: string, width: number): View {
  const asked = new URLSearchParams(query)
  if (asked.has('print-pdf')) return 'print'
  if (asked.has('speaker')) return 'speaker'
  const frame = asked.get('frame')
  if (frame === 'now' || frame === 'next') return frame
  return width < NARROW ? 'swipe' : 'slides'
}
