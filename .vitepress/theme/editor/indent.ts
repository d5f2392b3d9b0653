// How a new line is indented: as the one before it, one step more after an opening bracket and one
// less before a closing one. The language's own rule takes a line without a semicolon, as the book
// writes them, for one that goes on.

import { indentService } from '@codemirror/language'
import type { Text } from '@codemirror/state'

const STEP = 2

export const indent = indentService.of((context, at) => {
  const { doc } = context.state
  const before = doc.lineAt(at)
  const isNewLine = before.from !== at
  const previous = isNewLine ? before.text.slice(0, at - before.from) : lineBefore(doc, at)
  const next = isNewLine ? before.text.slice(at - before.from) : before.text
  const opens = /[([{]\s*$/.test(previous) ? STEP : 0
  const closes = /^\s*[)\]}]/.test(next) ? STEP : 0
  return Math.max(0, /^\s*/.exec(previous)![0].length + opens - closes)
})

/** The last line before `at` that is not empty. */
function lineBefore(doc: Text, at: number): string {
  for (let number = doc.lineAt(at).number - 1; number > 0; number--) {
    const { text } = doc.line(number)
    if (text.trim()) return text
  }
  return ''
}
