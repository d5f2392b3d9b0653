// What a page shows of its chapter as a list: the questions and the exercises. Without JavaScript both
// are complete: answers and hints unfold. Solutions are not here; readers ask for them.

import type { Book } from './book.ts'
import type { Embed } from './blocks.ts'
import { PressError } from './errors.ts'
import { exercises, type Exercise } from './exercises.ts'
import { escape } from './filmstrip/html.ts'
import { highlight } from './highlight.ts'
import { questions, type Choice, type Question } from './questions.ts'
import { renderEmbed, sourceLink, type WithBase } from './render.ts'

export interface Writers {
  withBase: WithBase
  inline: (markdown: string) => string
  block: (markdown: string) => string
}

/** The chapter that a page is about; a page that has none cannot show these lists. */
export function chapterOf(page: string, line: number): string {
  const slug = /^chapters\/(\d\d-[\w-]+)\.md$/.exec(page)?.[1]
  if (slug) return slug
  throw new PressError({
    file: page,
    line,
    what: 'only a chapter has questions and exercises',
    todo: 'Take the line out.',
  })
}

/** The questions of a chapter. */
export function questionList(book: Book, page: string, line: number, writers: Writers): string {
  const chapter = chapterOf(page, line)
  const items = questions(book, chapter).map((one) => question(book, page, line, one, writers))
  return `<div class="check-yourself"><ol class="questions" v-pre>${items.join('')}</ol><CheckYourself chapter="${chapter}" /></div>\n`
}

function question(
  book: Book,
  page: string,
  line: number,
  { id, ask, program, choices, because, shown }: Question,
  { withBase, inline, block }: Writers,
): string {
  const embed: Embed | undefined = program && {
    type: 'embed',
    page,
    line,
    shows: 'code',
    ...program,
    since: undefined,
    predict: false,
    running: false,
    caption: '',
    bare: true,
  }
  const letters = choices.map((_, index) => String.fromCharCode(65 + index))
  const right = letters[choices.findIndex(({ isRight }) => isRight)]!
  const tempting = choices.flatMap((choice, index) =>
    choice.because ? [`<li><b>${letters[index]!}</b> ${inline(choice.because)}</li>`] : [],
  )
  return `<li class="question" id="question-${id}" data-question="${id}"><div class="ask">${block(ask)}</div>${
    embed ? renderEmbed(book, embed, withBase).replaceAll(' v-pre>', '>') : ''
  }<ol class="choices" type="A">${choices
    .map(
      (choice) =>
        `<li${choice.isRight ? ' data-right' : ''}>${text(choice, program !== undefined, inline)}</li>`,
    )
    .join(
      '',
    )}</ol><details class="answer"><summary>Answer</summary><div class="explanation"><p><b>${right}</b></p>${block(because)}${
    shown ? `<p class="source">Shown by ${sourceLink(shown, withBase)}</p>` : ''
  }${tempting.length ? `<ul class="tempting">${tempting.join('')}</ul>` : ''}</div></details></li>`
}

const text = (choice: Choice, isOutput: boolean, inline: (markdown: string) => string): string =>
  isOutput
    ? `<pre tabindex="-1"><code>${escape(choice.text || '(nothing)')}</code></pre>`
    : inline(choice.text)

const KINDS: Record<Exercise['kind'], string> = {
  write: 'Write it',
  mend: 'Mend it',
  predict: 'Predict it',
  complete: 'Complete it',
}

/** The exercises of a chapter: task, where to begin, how to run it, hints from gentle to strong. */
export function exerciseList(
  book: Book,
  page: string,
  line: number,
  stub: (path: string) => string,
  { inline, block }: Writers,
): string {
  const chapter = chapterOf(page, line)
  const number = Number(chapter.slice(0, 2))
  const all = exercises(book).filter((exercise) => exercise.chapter === chapter)
  if (all.length === 0)
    throw new PressError({
      file: page,
      line,
      what: `there are no exercises in code/${chapter}/exercises`,
      todo: 'Write one, or take the line out.',
    })
  return all
    .map(({ id: whole, name, title, kind, points, task, hints, stub: path }) => {
      const id = `exercise-${name}`
      const { html } = highlight({
        text: stub(path).trimEnd(),
        language: 'ts',
        said: [],
        added: new Set(),
        removed: [],
      })
      const each = hints.map((hint, index) =>
        unfold(`Hint ${index + 1} of ${hints.length}`, block(hint), 'unfold hint'),
      )
      return `<div class="solve-here"><section class="exercise" v-pre><h3 id="${id}" tabindex="-1">${inline(title)} <a class="header-anchor" href="#${id}" aria-label="Permalink to this exercise">&ZeroWidthSpace;</a></h3><p class="exercise-about">${KINDS[kind]} · ${points} ${points === 1 ? 'point' : 'points'}</p>${block(task).replaceAll('<pre>', '<pre tabindex="0">')}${unfold(
        'What you start from',
        `<div class="language-ts">${html}</div>`,
      )}<div class="language-console"><pre tabindex="0" aria-label="Command"><code><span class="command">$ </span>npm run exercise ${number} ${escape(name)}</code></pre></div>${each.join('')}</section><SolveHere id="${whole}" :points="${points}" /></div>`
    })
    .join('\n')
}

const unfold = (summary: string, body: string, classes = 'unfold'): string =>
  `<details class="${classes}"><summary>${summary}</summary>${body}</details>`
