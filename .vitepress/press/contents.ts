// The table of contents: parts, chapters, and how long each takes, from the chapters' own front matter.

import { chapters, type Book, type Chapter } from './book.ts'
import { exercises } from './exercises.ts'
import { escape } from './filmstrip/html.ts'
import type { WithBase } from './render.ts'

/** The four parts, in order. */
export const PARTS = ['Pausing', 'Talking', 'Taking turns', 'Waiting for the world'] as const

const NUMERALS = ['I', 'II', 'III', 'IV'] as const

/** Title of a part, from 1, as it stands in lists: `I · Pausing`. */
export const partTitle = (part: number): string => `${NUMERALS[part - 1]!} · ${PARTS[part - 1]!}`

/** All chapters that are there, by part, each with its description and minutes. */
export function contents(book: Book, withBase: WithBase): string {
  const ids = Map.groupBy(exercises(book), ({ chapter }) => chapter)
  const all = chapters(book)
  return PARTS.map((_, index) => all.filter(({ part }) => part === index + 1))
    .filter((part) => part.length)
    .map(
      (part) =>
        `<h2 id="part-${part[0]!.part}">${partTitle(part[0]!.part)}</h2><ol class="contents">${part.map((chapter) => item(chapter, ids.get(chapter.slug) ?? [], withBase)).join('')}</ol>`,
    )
    .join('')
}

const CHAPTERS = 18

/** How far the book is, in a sentence; nothing once it is whole. */
export function progress(book: Book): string {
  const numbers = chapters(book).map(({ number }) => number)
  if (numbers.length === CHAPTERS) return ''
  return `<p class="progress">The book is being written. Of its ${CHAPTERS} chapters ${numbers.length} ${numbers.length === 1 ? 'is' : 'are'} here: ${ranges(numbers)}.</p>\n`
}

/** `1–3, 8`: numbers in order, with what follows on one another drawn together. */
function ranges(numbers: number[]): string {
  const found: [number, number][] = []
  for (const n of numbers) {
    const last = found.at(-1)
    if (last?.[1] === n - 1) last[1] = n
    else found.push([n, n])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const item = (
  { number, slug, title, description, minutes }: Chapter,
  own: readonly { id: string }[],
  withBase: WithBase,
): string =>
  `<li value="${number}"${own.length ? ` data-exercises="${own.map(({ id }) => id).join(' ')}"` : ''} v-pre><a href="${withBase(`/chapters/${slug}.html`)}">${escape(title)}</a><br>${escape(description)} ${minutes} minutes to read.</li>`
