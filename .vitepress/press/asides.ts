// Asides: what a curious reader wants and a hurried one does not, and warnings, each with one quiet
// form. On a page:
//
//   ::: aside What a union is
//   Two lines, blocks too.
//   :::

import type { MarkdownRenderer } from 'vitepress'
import { escape } from './filmstrip/html.ts'

/** What each kind is called on the page; a title in the opening line takes its place. */
export const ASIDES = {
  aside: 'Aside',
  python: 'In Python',
  wild: 'In the wild',
  'when-not': 'When not to use it',
  warning: 'Warning',
} as const

type AsideKind = keyof typeof ASIDES

const OPENING = /^::: +([\w-]+)(?: +(\S.*?))?\s*$/

/** Teaches a Markdown renderer the asides. */
export function asides(md: MarkdownRenderer): void {
  container(md, 'aside', (kind, title) =>
    kind in ASIDES
      ? {
          before: `<div class="book-aside ${kind}" role="note"><p class="aside-title">${escape(title ?? ASIDES[kind as AsideKind])}</p>\n`,
          after: '</div>\n',
        }
      : undefined,
  )
}

/** What stands around a container's content, as HTML. */
interface Around {
  before: string
  after: string
}

/** Teaches a Markdown renderer containers: from a line `::: kind title` to the next `:::`. */
export function container(
  md: MarkdownRenderer,
  name: string,
  around: (kind: string, title: string | undefined) => Around | undefined,
): void {
  // Before VitePress's own containers, of which `warning` is one.
  md.block.ruler.before(
    'table',
    name,
    (state, start, end, silent) => {
      const lineAt = (line: number): string =>
        state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
      const [, kind, title] = OPENING.exec(lineAt(start)) ?? []
      const html = kind === undefined ? undefined : around(kind, title)
      if (!html) return false
      if (silent) return true
      let close = start + 1
      while (close < end && lineAt(close).trim() !== ':::') close++
      const open = state.push('html_block', '', 0)
      open.map = [start, close]
      open.content = html.before
      const outer = { parent: state.parentType, max: state.lineMax }
      state.lineMax = close
      state.md.block.tokenize(state, start + 1, close)
      state.parentType = outer.parent
      state.lineMax = outer.max
      state.push('html_block', '', 0).content = html.after
      state.line = Math.min(close + 1, end)
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
}
