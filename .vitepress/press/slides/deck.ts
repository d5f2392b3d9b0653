// The decks: slides for teaching a chapter, one file a chapter, `docs/slides/NN-slug.md`. A line `---`
// between two empty lines begins the next slide; `::: notes 3` holds what the speaker says there, and for
// how many minutes. What a slide shows is the chapter's: the same blocks, and three lines that only decks have:
//
//   <<< question How many lines      the chapter's question that begins so, its answer behind a step
//   <<< question questions/called.ts  the one that shows this program
//   <<< term parked frame            a term of the chapter, with its definition
//   <<< exercise collect             an exercise of the chapter: what it is, and its command
//
// Invariant: the minutes of a deck's slides are the chapter's.

import { chapters, exists, list, read, splitPage, type Book, type Chapter } from '../book.ts'
import { PressError } from '../errors.ts'

export interface Slide {
  /** Line, from 1, on which it begins. */
  line: number
  title: string
  minutes: number
}

export interface Deck {
  chapter: Chapter
  page: string
  slides: Slide[]
  minutes: number
}

const PAGE = /^docs\/slides\/(\d\d-[\w-]+)\.md$/

/** The chapter's folder that a page's deck is about; undefined for any other page. */
export const deckChapter = (page: string): string | undefined => PAGE.exec(page)?.[1]

export const isDeck = (page: string): boolean => deckChapter(page) !== undefined

export const deckPage = (slug: string): string => `docs/slides/${slug}.md`

/** Address of a chapter's deck below the site, or undefined where there is none. */
export const deckAddress = (book: Book, slug: string): string | undefined =>
  exists(book, deckPage(slug)) ? `/docs/slides/${slug}.html` : undefined

/** All decks, in the order of their chapters; one that nobody could teach from is an error. */
export const decks = (book: Book): Deck[] =>
  list(book, 'docs/slides/[0-9][0-9]-*.md').map((page) => deck(book, page))

/** One deck, whole. */
export function deck(book: Book, page: string): Deck {
  const chapter = chapterOfDeck(book, page)
  const slides = slidesOf(book, page)
  const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0)
  if (minutes !== chapter.minutes)
    throw new PressError({
      file: page,
      what: `the notes add up to ${minutes} minutes; the chapter takes ${chapter.minutes}`,
      todo: 'Change the minutes after ::: notes until both are the same.',
    })
  return { chapter, page, slides, minutes }
}

/** The chapter that a deck is about. */
export function chapterOfDeck(book: Book, page: string): Chapter {
  const slug = deckChapter(page)
  const chapter = chapters(book).find((each) => each.slug === slug)
  if (chapter) return chapter
  throw new PressError({
    file: page,
    what: 'this deck has no chapter',
    todo: 'A deck is called as its chapter is: docs/slides/NN-slug.md.',
  })
}

const NOTES = /^::: notes (\d+)$/

function slidesOf(book: Book, page: string): Slide[] {
  const { body, bodyLine } = splitPage(read(book, page))
  const found: Slide[] = []
  let slide: Slide & { notes: number } = { line: bodyLine, title: '', minutes: 0, notes: 0 }
  const end = (): void => {
    const { notes, ...done } = slide
    if (notes !== 1)
      throw new PressError({
        file: page,
        line: done.line,
        what: `this slide has ${notes === 0 ? 'no notes' : `notes ${notes} times`}`,
        todo: 'Write ::: notes 2 once on each slide: what to say there, in that many minutes.',
      })
    found.push(done)
  }
  for (const [index, content] of body.split('\n').entries()) {
    const minutes = NOTES.exec(content)?.[1]
    if (content === '---') {
      end()
      slide = { line: bodyLine + index + 1, title: '', minutes: 0, notes: 0 }
    } else if (minutes !== undefined) {
      slide.notes++
      slide.minutes += Number(minutes)
    } else slide.title ||= /^## (.+)$/.exec(content)?.[1] ?? ''
  }
  end()
  return found
}
