// A word to whoever looks after the book, with the place filled in. Where the book has an address for that
// (`bugs.url` of its package), it is a link; where it has none, the place is copied, to be sent in any way.

import { placeText, type Place } from './progress.ts'

/** What of a report is known before anything is written: where, and in which version. */
export const report = (place: Place, version: string, address: string): string =>
  `${placeText(place)}\n${address}\nThe Yield Book. ${version}`

/** The address at which a report is written; of a GitHub tracker the form for a new one. */
export function reportAddress(tracker: string, place: Place, text: string): string {
  const url = new URL(tracker.replace(/\/issues\/?$/, '/issues/new'))
  url.searchParams.set('title', placeText(place))
  url.searchParams.set('body', `\n\n${text}`)
  return url.href
}
