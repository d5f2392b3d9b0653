// The press in VitePress's Markdown: a line that begins with <<< becomes the block it names, and
// <Figure> and <Chart> become the figure or the chart they name. The only file that knows how
// VitePress renders Markdown.

import { relative, resolve } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { asides } from './asides.ts'
import { read, splitPage, type Book } from './book.ts'
import { CHART, embed, FIGURE, LISTS, OF_DECKS, type List } from './blocks.ts'
import { chart } from './chart.ts'
import { contents, progress } from './contents.ts'
import { exerciseList, questionList, type Writers } from './chapter-lists.ts'
import { sourcesList } from './citations.ts'
import { countsTable } from './counts.ts'
import { attacksTable, limitsTable, pointsTable } from './grade/tables.ts'
import { requirementsTable } from './requirements.ts'
import { figure } from './evidence/measurement.ts'
import { escape } from './filmstrip/html.ts'
import { renderEmbed, type WithBase } from './render.ts'
import { closure } from './source.ts'
import { lessonsHtml, projectsHtml, syllabusHtml } from './teaching/html.ts'
import { glossary } from './terms.ts'
import { ties } from './ties.ts'
import { isDeck } from './slides/deck.ts'
import { deckLine, deckList, slideBlock } from './slides/html.ts'
import { slides, type OnSlide } from './slides/markdown.ts'
import { twinsHtml } from './twins.ts'

/** Teaches a Markdown renderer the blocks of the book. */
export function press(md: MarkdownRenderer, book: Book, withBase: WithBase): void {
  md.block.ruler.before('snippet', 'press', (state, start, _end, silent) => {
    const from = state.bMarks[start]! + state.tShift[start]!
    const content = state.src.slice(from, state.eMarks[start])
    if (state.tShift[start] !== 0 || !content.startsWith('<<< ')) return false
    if (silent) return true
    const token = state.push('press', '', 0)
    token.content = content
    token.map = [start, start + 1]
    state.line = start + 1
    return true
  })
  md.renderer.rules['press'] = (tokens, index, _options, given) => {
    const { content, map } = tokens[index]!
    const env = given as unknown as MarkdownEnv
    const page = relative(book.root, env.realPath ?? env.path)
    const line = (map?.[0] ?? 0) + splitPage(read(book, page)).bodyLine
    const list = LISTS.find((each) => each === content.trim())
    if (list) return RENDERED[list]({ book, page, line, writers })
    if (isDeck(page) && OF_DECKS.test(content)) return deckLine(book, page, line, content, writers)
    const block = embed(page, line, content)
    const html = isDeck(page)
      ? slideBlock(book, block, (tokens[index]!.meta as OnSlide | null)?.ids ?? [], writers)
      : renderEmbed(book, block, withBase)
    for (const path of closure(book, block.path))
      (env.includes ??= []).push(resolve(book.root, path))
    return html
  }
  const writers: Writers = {
    withBase,
    inline: (markdown) => md.renderInline(markdown),
    block: (markdown) => md.render(markdown),
  }
  asides(md)
  ties(md, book, writers)
  slides(md, book, withBase)
  md.core.ruler.after('inline', 'press-figure', ({ tokens }) => {
    for (const token of tokens) {
      // VitePress makes a component on a line of its own an inline token outside any paragraph
      if (token.type === 'html_inline')
        token.content = token.content.replace(CHART, (_, from: string, by: string) =>
          chart(book, from, by),
        )
      for (const child of token.children ?? [])
        if (child.type === 'html_inline')
          child.content = child.content.replace(FIGURE, (_, from: string, path: string) =>
            figureText(book, from, path),
          )
    }
  })
}

interface Place {
  book: Book
  page: string
  line: number
  writers: Writers
}

const RENDERED: Record<List, (place: Place) => string> = {
  '<<< contents': ({ book, writers }) => contents(book, writers.withBase),
  '<<< progress': ({ book }) => progress(book),
  '<<< counts': ({ book }) => countsTable(book),
  '<<< glossary': ({ book, writers }) => glossary(book, writers.withBase, writers.inline),
  '<<< sources': ({ book, writers }) => sourcesList(book, writers.withBase, writers.inline),
  '<<< decks': ({ book, writers }) => deckList(book, writers),
  '<<< requirements': ({ book }) => requirementsTable(book),
  '<<< grading limits': () => limitsTable(),
  '<<< grading attacks': ({ book }) => attacksTable(book),
  '<<< grading points': ({ book }) => pointsTable(book),
  '<<< plan workshop': ({ book, writers }) => syllabusHtml(book, 'workshop', writers),
  '<<< plan course': ({ book, writers }) => syllabusHtml(book, 'course', writers),
  '<<< plan club': ({ book, writers }) => syllabusHtml(book, 'club', writers),
  '<<< lessons': ({ book, writers }) => lessonsHtml(book, writers),
  '<<< projects': ({ book, writers }) => projectsHtml(book, writers),
  '<<< questions': ({ book, page, line, writers }) => questionList(book, page, line, writers),
  '<<< exercises': ({ book, page, line, writers }) =>
    exerciseList(book, page, line, (path) => read(book, path), writers),
  '<<< python': ({ book, page, line, writers }) => twinsHtml(book, page, line, writers),
}

function figureText(book: Book, file: string, path: string): string {
  const { text, from } = figure(book, file, path)
  const about = `${from.title}, ${from.date}, ${from.machine.cpu}, Node ${from.machine.node}`
  return `<data class="figure" value="${escape(text)}" title="${escape(about)}">${escape(text)}</data>`
}
