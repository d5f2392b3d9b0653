// Syllabi, lessons and projects as a page shows them.

import { chapters, type Book, type Chapter } from '../book.ts'
import type { Writers } from '../chapter-lists.ts'
import { escape } from '../filmstrip/html.ts'
import { slugOf } from '../terms.ts'
import { lesson, projects, rubric, sentence, type Lesson } from './lessons.ts'
import { missing, syllabi, type Item, type Name } from './syllabi.ts'

const WHAT: Record<Item['what'], (title: string) => string> = {
  chapter: (title) => title,
  questions: (title) => `Questions of ${title}`,
  practice: (title) => `Practice: ${title}`,
  break: () => 'Break',
  lunch: () => 'Lunch',
  close: () => 'What is left open',
}

const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** A syllabus: a table for each meeting, and what it adds up to. */
export function syllabusHtml(book: Book, name: Name, { withBase, inline }: Writers): string {
  const { each, begins, length, plans, way } = syllabi(book)[name]
  const link = (chapter: Chapter): string =>
    `<a href="${withBase(`/chapters/${chapter.slug}.html`)}">${chapter.number}. ${inline(chapter.title)}</a>`
  const taught: Chapter[] = []
  const told = new Set<string>()
  const tables = plans.map(({ chapters: own, items, before }, index) => {
    let at = minutesOf(begins)
    const rows = items.map(({ what, minutes, chapter }) => {
      const time = hours(at)
      at += minutes
      return `<tr><td>${time}</td><td>${WHAT[what](chapter ? link(chapter) : '')}</td><td>${minutes}</td></tr>`
    })
    const lacking = own.flatMap((chapter) => {
      taught.push(chapter)
      return missing(book, taught, chapter).flatMap(([term, from]) => {
        if (told.has(term)) return []
        told.add(term)
        return [`${escape(term)} (${from.number})`]
      })
    })
    return `<h3>${each[0]!.toUpperCase()}${each.slice(1)} ${index + 1}</h3>${
      before
        ? `<p>Read before: ${before} minutes, and about as long again for the exercises.</p>`
        : ''
    }<table><thead><tr><th scope="col">at</th><th scope="col">what</th><th scope="col">minutes</th></tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><td>${hours(at)}</td><td>all</td><td>${at - minutesOf(begins)}</td></tr></tfoot></table>${
      lacking.length
        ? `<p>Say in passing, for it is in a chapter that is left out: ${lacking.join(', ')}.</p>`
        : ''
    }`
  })
  const total = `${plans.length} × ${hours(length)} hours, ${hours(plans.length * length)} in all; ${
    way === 'taught' ? 'chapters' : 'reading at home'
  } ${hours(plans.flatMap((plan) => plan.chapters).reduce((sum, { minutes }) => sum + minutes, 0))}.`
  return `<div class="plan" v-pre><p>${total}</p>${tables.join('')}</div>\n`
}

const list = (items: readonly string[]): string =>
  items.length ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : ''

const part = (title: string, body: string): string => (body ? `<h3>${title}</h3>${body}` : '')

/** All lessons, in the order of the book, each to unfold. */
export const lessonsHtml = (book: Book, writers: Writers): string =>
  `<div v-pre>${chapters(book)
    .map((chapter) => lessonHtml(lesson(book, chapter), writers))
    .join('')}</div>\n`

function lessonHtml(
  { chapter, terms, live, questions, exercises }: Lesson,
  { withBase, inline }: Writers,
): string {
  const { number, slug, title, minutes } = chapter
  const page = withBase(`/chapters/${slug}.html`)
  const learnt = terms.map(
    (term) => `<a href="${withBase(`/docs/glossary.html#${slugOf(term)}`)}">${escape(term)}</a>`,
  )
  const run = live.map(
    (path) =>
      `<code>npm run chapter ${number} ${escape(path.slice(`code/${slug}/`.length).replace(/\.\w+$/, ''))}</code>`,
  )
  const asked = questions.map(
    ({ id, ask, program }) =>
      `<a href="${page}#question-${id}">${inline(ask)}</a>${program ? ` <code>${escape(program.path.split('/').at(-1)!)}</code>` : ''}`,
  )
  const tempting = questions.flatMap(({ choices }) =>
    choices
      .filter(({ isRight, because }) => !isRight && because)
      .map(({ because }) => inline(sentence(because))),
  )
  const wrong = exercises.flatMap(({ title: of, wrong: answers }) =>
    answers.map(({ hint }) => `${inline(of)}: ${inline(sentence(hint))}`),
  )
  const set = exercises.map(
    ({ name, title: of, points }) =>
      `<a href="${page}#exercise-${name}">${inline(of)}</a>, ${points} ${points === 1 ? 'point' : 'points'}`,
  )
  return `<details class="unfold lesson"><summary>${number}. ${inline(title)}, ${minutes} minutes</summary>${[
    part('Learners can explain', `<p>${learnt.join(', ')}</p>`),
    part('Run live, after a guess', list(run)),
    part('Ask', list(asked)),
    part('Where learners stumble, when asked', list(tempting)),
    part('Where learners stumble, when they write', list(wrong)),
    part('Set as homework', list(set)),
  ].join('')}</details>`
}

/** The projects with their rubrics. */
export const projectsHtml = (book: Book, { withBase, inline, block }: Writers): string =>
  projects(book)
    .map(
      (one) =>
        `<h3 id="project-${one.name}" v-pre><a href="${withBase(`/chapters/${one.chapter}.html#exercise-${one.name}`)}">${inline(one.title)}</a>, ${one.points} points</h3><div v-pre>${block(rubric(one))}</div>\n`,
    )
    .join('')
