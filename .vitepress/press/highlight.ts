// Colours for code, by shiki, with the types that the compiler gave to each name.

import { createTransformerFactory } from '@shikijs/twoslash/core'
import { createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki'
import type { TwoslashNode } from 'twoslash'
import type { Said } from './compiler.ts'

/** Both pass the contrast that WCAG AA asks for, on this book's backgrounds. */
export const THEMES = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
} as const

let highlighter: Highlighter | undefined

/** To be awaited once, before anything is highlighted. */
export async function loadHighlighter(): Promise<void> {
  highlighter ??= await createHighlighter({
    themes: Object.values(THEMES),
    langs: ['ts', 'python', 'json'],
  })
}

/** A type that a block shows, numbered as in the block. */
export interface NamedType {
  name: string
  text: string
  docs: string | undefined
}

export interface Highlighted {
  html: string
  types: NamedType[]
}

export interface Shown {
  text: string
  language: 'ts' | 'python'
  /** What the compiler says, its lines counted from 1 in `text`. */
  said: Said[]
  /** Lines, from 1, that were not in the block that this one grew from. */
  added: Set<number>
  /** Lines that are gone, each with the line, from 1, before which it stood. */
  removed: { before: number; text: string }[]
}

/** One block of code as HTML. */
export function highlight({ text, language, said, added, removed }: Shown): Highlighted {
  if (!highlighter) throw new Error('loadHighlighter() has not been awaited')
  const types: NamedType[] = []
  const nodes = said.map((one) => node(text, one))
  const html = highlighter.codeToHtml(text, {
    lang: language,
    themes: THEMES,
    defaultColor: false,
    transformers: [typed(text, nodes, types), changes(added, removed)],
  })
  return { html, types }
}

/** Each line of a text as coloured HTML, without the block round it. */
export function highlightLines(text: string, language: 'ts' | 'python'): string[] {
  const { html } = highlight({ text, language, said: [], added: new Set(), removed: [] })
  return [...html.matchAll(/<span class="line[^"]*">(.*)<\/span>(?:\n|<\/code>)/g)].map(
    ([, line]) => line!,
  )
}

/** In the terms of twoslash: place and kind, by offset in the shown text. */
function node(
  text: string,
  { kind, line, column, length, text: says, code, docs }: Said,
): TwoslashNode {
  const lines = text.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column
  const target = text.slice(start, start + length)
  const at = { start, length, line: line - 1, character: column, text: says }
  if (kind === 'error')
    return { ...at, type: 'error', code: code ?? 0, level: 'error', id: `${line}:${column}` }
  return { ...at, type: kind, target, ...(docs && { docs }) }
}

function typed(text: string, nodes: TwoslashNode[], types: NamedType[]): ShikiTransformer {
  return createTransformerFactory(() => ({ code: text, nodes, meta: { extension: 'ts' } }))({
    langs: ['ts'],
    throws: true,
    renderer: {
      nodeStaticInfo({ text: type, target, docs }, child) {
        let index = types.findIndex((known) => known.name === target && known.text === type)
        if (index < 0) index = types.push({ name: target, text: type, docs }) - 1
        return {
          type: 'element',
          tagName: 'span',
          properties: { class: 'typed', 'data-type': index },
          children: [child],
        }
      },
      nodesError: (_error, children) => [
        { type: 'element', tagName: 'span', properties: { class: 'mistake' }, children },
      ],
      lineError: ({ code, text: message }) => [note('error', `TS${code}: ${message}`)],
      lineQuery: ({ text: type }) => [note('answer', type)],
    },
  })
}

const note = (name: string, text: string) => ({
  type: 'element' as const,
  tagName: 'span',
  properties: { class: `line note ${name}` },
  children: [{ type: 'text' as const, value: `${name === 'error' ? 'error ' : ''}${text}` }],
})

/** Marks the lines that are new, and puts in those that are gone. */
function changes(added: Set<number>, removed: Shown['removed']): ShikiTransformer {
  return {
    line(line, number) {
      if (added.has(number)) this.addClassToHast(line, 'added')
    },
    code(code) {
      if (!removed.length) return
      let number = 0
      const isLine = (child: (typeof code.children)[number]): boolean =>
        child.type === 'element' &&
        /^line(?:[ ,]added)?$/.test(String(child.properties['class'] ?? ''))
      code.children = code.children.flatMap((child) => {
        if (!isLine(child)) return [child]
        number++
        const gone = removed
          .filter(({ before }) => before === number)
          .flatMap(({ text }) => deleted(text))
        return [...gone, child]
      })
      code.children.push(
        ...removed
          .filter(({ before }) => before > number)
          .flatMap(({ text }) => deleted(text).reverse()),
      )
    },
  }
}

const deleted = (text: string) => [
  {
    type: 'element' as const,
    tagName: 'del',
    properties: { class: 'line removed' },
    children: [{ type: 'text' as const, value: text }],
  },
  { type: 'text' as const, value: '\n' },
]
