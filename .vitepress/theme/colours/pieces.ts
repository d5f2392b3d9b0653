// Colours of code that the press has not seen, by the parser of the editor; their values are in
// `colours.css`.

import { typescriptLanguage } from '@codemirror/lang-javascript'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { escape } from '../../press/filmstrip/html.ts'
import './colours.css'

const classes = tagHighlighter([
  { tag: [tags.keyword, tags.operator, tags.modifier], class: 'code-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 'code-string' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: 'code-constant' },
  { tag: tags.function(tags.variableName), class: 'code-function' },
  { tag: tags.function(tags.propertyName), class: 'code-function' },
  { tag: [tags.typeName, tags.className, tags.namespace], class: 'code-type' },
  { tag: tags.comment, class: 'code-comment' },
])

/** A piece of a text, and the class of its colour, if it has one. */
type Piece = [code: string, colour: string]

/** The pieces of a text, line by line. */
export function pieces(text: string): Piece[][] {
  const lines: Piece[][] = [[]]
  highlightCode(
    text,
    typescriptLanguage.parser.parse(text),
    classes,
    (code, colour) => {
      lines.at(-1)!.push([code, colour])
    },
    () => {
      lines.push([])
    },
  )
  return lines
}

/** Each line of a text as coloured HTML. */
export const coloured = (text: string): string[] =>
  pieces(text).map((line) => line.map(html).join(''))

const html = ([code, colour]: Piece): string =>
  colour ? `<span class="${colour}">${escape(code)}</span>` : escape(code)
