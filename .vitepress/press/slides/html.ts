// What a deck shows, as static HTML. Outputs, recordings and timelines are a page's own; code is set for a
// hall, without the types that a reader points at, each line with its name for morphing.

import { read, type Book } from '../book.ts'
import { embed, OF_DECKS, type Embed } from '../blocks.ts'
import type { Writers } from '../chapter-lists.ts'
import { EXPECTED } from '../compiler.ts'
import { PressError } from '../errors.ts'
import { exercises } from '../exercises.ts'
import { escape } from '../filmstrip/html.ts'
import { highlight } from '../highlight.ts'
import { questions, type Question } from '../questions.ts'
import { cut } from '../regions.ts'
import { changes, checked, visibleText, figure, name, renderEmbed, sourceLink, visible, within } from '../render.ts' // prettier-ignore
import { chapterOfDeck, deckAddress, decks } from './deck.ts'

/** One block of a slide. */
export function slideBlock(book: Book, block: Embed, ids: string[], writers: Writers): string {
  return block.shows === 'code'
    ? slideCode(book, block, ids, writers)
    : renderEmbed(book, block, writers.withBase)
}

function slideCode(book: Book, block: Embed, ids: string[], { withBase }: Writers): string {
  const { path, region, since } = block
  const whole = cut(path, read(book, path), region)
  const part = visible(whole)
  const ts = !path.endsWith('.py')
  const says = ts && whole.text.split('\n').some((line) => EXPECTED.test(line))
  const { html } = highlight({
    text: part.text,
    language: ts ? 'ts' : 'python',
    said: says ? within(checked(book, path), part).filter(({ kind }) => kind === 'error') : [],
    added: since ? changes(visibleText(book, since), part.text).added : new Set(),
    removed: [],
  })
  let line = 0
  const named = html
    .replace(/<span class="line(?: added)?"/g, (open) => `${open} data-id="${ids[line++]!}"`)
    .replace(/<\/span>\n(?=<span class="line)/g, '</span>')
    .replace('<pre ', `<pre aria-label="${escape(name(block))}" `)
  return figure(
    block,
    `<div class="language-${ts ? 'ts' : 'python'}">${named}</div>`,
    sourceLink(path, withBase),
  )
}

/** What a line that only decks have becomes. */
export function deckLine(
  book: Book,
  page: string,
  line: number,
  content: string,
  writers: Writers,
): string {
  const [, kind, what = ''] = OF_DECKS.exec(content)!
  const fail = (whatFails: string, todo: string): never => {
    throw new PressError({ file: page, line, what: whatFails, todo })
  }
  const chapter = chapterOfDeck(book, page)
  if (kind === 'term') {
    const definition = chapter.gives[what]
    return definition === undefined
      ? fail(
          `the chapter gives no term “${what}”`,
          `It gives ${Object.keys(chapter.gives).join(', ')}.`,
        )
      : `<dl class="deck-term" v-pre><dt>${escape(what)}</dt><dd>${writers.inline(definition)}</dd></dl>\n`
  }
  if (kind === 'exercise') {
    const one = exercises(book).find((each) => each.chapter === chapter.slug && each.name === what)
    if (!one)
      return fail(`the chapter has no exercise “${what}”`, `See code/${chapter.slug}/exercises.`)
    return `<div class="deck-exercise" v-pre><p class="deck-exercise-title">${writers.inline(one.title)}</p>${writers.block(firstParagraph(one.task))}<pre tabindex="0" aria-label="Command"><code>npm run exercise ${chapter.number} ${escape(what)}</code></pre></div>\n`
  }
  const found = questions(book, chapter.slug).filter(
    ({ ask, program }) => ask.startsWith(what) || program?.path === `code/${chapter.slug}/${what}`,
  )
  if (found.length !== 1)
    return fail(
      `${found.length} questions of the chapter begin with “${what}”, or show it`,
      `Write more of one, or fewer words. They are in code/${chapter.slug}/questions.yaml.`,
    )
  return question(book, page, line, found[0]!, writers)
}

const firstParagraph = (text: string): string => text.trim().split(/\n\s*\n/)[0]!

function question(book: Book, page: string, line: number, one: Question, writers: Writers): string {
  const letters = one.choices.map((_, index) => String.fromCharCode(65 + index))
  const right = letters[one.choices.findIndex(({ isRight }) => isRight)]!
  const { program } = one
  const code = program
    ? slideBlock(
        book,
        embed(
          page,
          line,
          `<<< ${program.path}${program.region === undefined ? '' : `#${program.region}`}`,
        ),
        [],
        writers,
      )
        .replaceAll(' v-pre>', '>')
        .replaceAll(' data-id="undefined"', '')
    : ''
  const choices = one.choices
    .map(
      ({ text, isRight }) =>
        `<li${isRight ? ' data-right' : ''}>${program ? `<pre tabindex="-1"><code>${escape(text || '(nothing)')}</code></pre>` : writers.inline(text)}</li>`,
    ) // prettier-ignore
    .join('')
  return `<div class="deck-question" v-pre><div class="deck-ask">${writers.block(one.ask)}</div>${code}<ol type="A"${program ? ' class="deck-outputs"' : ''}>${choices}</ol><details class="deck-answer"><summary>Answer</summary><div><p><b>${right}</b></p>${writers.block(one.because)}</div></details></div>\n`
}

/** The list of all decks. */
export function deckList(book: Book, { withBase }: Writers): string {
  const items = decks(book).map(
    ({ chapter, slides, minutes }) =>
      `<li value="${chapter.number}" v-pre><a href="${withBase(deckAddress(book, chapter.slug)!)}" target="_self">${escape(chapter.title)}</a><br>${slides.length} slides, ${minutes} minutes.</li>`,
  )
  return `<ol class="contents">${items.join('')}</ol>\n`
}
