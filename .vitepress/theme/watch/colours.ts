// Colours of a watched program's code, by the parser of the editor; their values are in `watch.css`.

import { typescriptLanguage } from '@codemirror/lang-javascript'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { escape } from '../../press/filmstrip/html.ts'

const classes = tagHighlighter([
  { tag: [tags.keyword, tags.operator, tags.modifier], class: 'watch-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 'watch-string' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: 'watch-constant' },
  { tag: tags.function(tags.variableName), class: 'watch-function' },
  { tag: tags.function(tags.propertyName), class: 'watch-function' },
  { tag: [tags.typeName, tags.className, tags.namespace], class: 'watch-type' },
  { tag: tags.comment, class: 'watch-comment' },
])

/** Each line of a text as coloured HTML. */
export function coloured(text: string): string[] {
  const lines: string[] = []
  let line = ''
  highlightCode(
    text,
    typescriptLanguage.parser.parse(text),
    classes,
    (code, names) => {
      const html = escape(code)
      line += names ? `<span class="${names}">${html}</span>` : html
    },
    () => {
      lines.push(line)
      line = ''
    },
  )
  return [...lines, line]
}
