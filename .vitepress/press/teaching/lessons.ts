// What a teacher wants to know of a chapter, from the chapter's own files: what is learnt, what to run, what
// to ask, where learners go wrong, and what to set. Invariant: nothing of it is written here.

import type { Book, Chapter } from '../book.ts'
import { exercises, type Exercise } from '../exercises.ts'
import { embeds } from '../pages.ts'
import { questions, type Question } from '../questions.ts'

export interface Lesson {
  chapter: Chapter
  /** Terms that learners can explain afterwards. */
  terms: string[]
  /** Programs whose output the page asks readers to predict, in its order. */
  live: string[]
  questions: Question[]
  exercises: Exercise[]
}

/** The lesson that a chapter is. */
export const lesson = (book: Book, chapter: Chapter): Lesson => ({
  chapter,
  terms: Object.keys(chapter.gives),
  live: [
    ...new Set(
      embeds(book)
        .filter(({ page, predict }) => page === chapter.page && predict)
        .map(({ path }) => path),
    ),
  ],
  questions: questions(book, chapter.slug),
  exercises: exercises(book).filter((one) => one.chapter === chapter.slug),
})

const PROJECT = /^The project of part/

/** The projects, one at the end of each part: exercises whose task says so. */
export const projects = (book: Book): Exercise[] =>
  exercises(book).filter(({ task }) => PROJECT.test(task))

/** The table of a project's task that says how it is judged, in Markdown. */
export const rubric = ({ task }: Exercise): string =>
  (task.match(/(?:^\|.*\n?)+/gm) ?? []).find((table) => /\bpoints\b/.test(table.split('\n')[0]!)) ??
  ''

/** The first sentence of a hint or an explanation. */
export const sentence = (text: string): string => /^[^]*?[.?](?=\s|$)/.exec(text)?.[0] ?? text
