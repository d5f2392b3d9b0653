// Which lines of a file the stage shows: all of a short file; of a long one the functions and the
// statements that the recording visits. Marks of regions, and what is said to a tool, are not shown.

import ts from 'typescript'
import { cut } from '../regions.ts'

/** Lines up to which a file is shown whole, if nothing is said. */
const SHORT = 40
/** Lines up to which a statement outside of functions is shown whole. */
const SHORT_STATEMENT = 12

const TO_A_TOOL = /^\s*\/\/ (?:prettier-ignore|eslint-disable)/

export interface Shown {
  /** Its number in the file, from 1. */
  line: number
  /** Lines that say something were left out before it. */
  afterGap: boolean
}

/** The lines to show, in order. */
export function shownLines(
  file: string,
  text: string,
  visited: Set<number>,
  short = SHORT,
): Shown[] {
  const lines = text.split('\n')
  const readable = cut(file, text).lines.filter((line) => !TO_A_TOOL.test(lines[line - 1]!))
  if (lines.length <= short) return readable.map((line) => ({ line, afterGap: false }))
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const spans = [...visited].map((line) => span(source, line))
  const shown: Shown[] = []
  let skipped = false
  for (const line of readable) {
    if (spans.some(({ from, to }) => from <= line && line <= to)) {
      shown.push({ line, afterGap: skipped && shown.length > 0 })
      skipped = false
    } else skipped ||= lines[line - 1]!.trim() !== ''
  }
  return shown
}

/** From where to where the innermost function round a line goes; outside of all, its statement. */
function span(source: ts.SourceFile, line: number): { from: number; to: number } {
  const range = (node: ts.Node): { from: number; to: number } => ({
    from: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    to: source.getLineAndCharacterOfPosition(node.getEnd()).line + 1,
  })
  const holds = (node: ts.Node): boolean => range(node).from <= line && line <= range(node).to
  let innermost: ts.Node | undefined
  const visit = (node: ts.Node): void => {
    if (!holds(node)) return
    if (ts.isFunctionLike(node) && range(node).from !== range(node).to) innermost = node
    node.forEachChild(visit)
  }
  source.forEachChild(visit)
  if (innermost) return range(innermost)
  const statement = source.statements.find(holds)
  const whole = statement && range(statement)
  return whole && whole.to - whole.from < SHORT_STATEMENT ? whole : { from: line, to: line }
}
