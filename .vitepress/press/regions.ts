// Regions: the parts of a file that a page shows. A region stands between `// #region name` and
// `// #endregion name` (in Python `# region name`); regions may nest, and the marks are not shown.

import { PressError } from './errors.ts'

const MARK = /^\s*(?:\/\/|#)\s*#?(end)?region\b[ \t]*([\w.-]*)[ \t]*$/

export interface Cut {
  /** The shown text, without marks and without the indentation that all its lines share. */
  text: string
  /** For each shown line, its number in the file, from 1. */
  lines: number[]
  /** How many characters of indentation were taken from each line. */
  indent: number
}

/** Every region of a file by name. Duplicate, unnamed and unterminated ones are errors. */
export function regions(file: string, text: string): Map<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>()
  const open: { name: string; line: number }[] = []
  const fail = (line: number, what: string, todo: string): never => {
    throw new PressError({ file, line, what, todo })
  }
  text.split('\n').forEach((content, index) => {
    const mark = MARK.exec(content)
    if (!mark) return
    const [, end, name = ''] = mark
    const line = index + 1
    if (!name)
      fail(line, 'a region mark without a name', 'Write // #region name and // #endregion name.')
    if (!end) {
      if (found.has(name) || open.some((o) => o.name === name))
        fail(
          line,
          `region “${name}” stands twice in this file`,
          'Give one of the two another name.',
        )
      open.push({ name, line })
      return
    }
    const begun = open.pop()
    if (begun?.name !== name)
      fail(
        line,
        `region “${name}” ends here, but ${begun ? `“${begun.name}” is open` : 'none is open'}`,
        'Regions nest: end the inner one first, with the name it began with.',
      )
    found.set(name, { from: begun!.line + 1, to: line - 1 })
  })
  const left = open.at(-1)
  if (left) fail(left.line, `region “${left.name}” does not end`, `Add // #endregion ${left.name}.`)
  return found
}

/** Cuts a region, or the whole file without its marks, out of a text. */
export function cut(file: string, text: string, region?: string): Cut {
  const all = regions(file, text)
  const whole = { from: 1, to: text.trimEnd().split('\n').length }
  const range = region === undefined ? whole : all.get(region)
  if (!range)
    throw new PressError({
      file,
      what: `there is no region “${region}”`,
      todo: all.size
        ? `Its regions are: ${[...all.keys()].join(', ')}.`
        : `Put // #region ${region} and // #endregion ${region} round the lines.`,
    })
  const shown = text
    .split('\n')
    .map((content, index) => ({ content, line: index + 1 }))
    .slice(range.from - 1, range.to)
    .filter(({ content }) => !MARK.test(content))
  const indents = shown
    .filter(({ content }) => content.trim())
    .map(({ content }) => /^ */.exec(content)![0].length)
  const indent = indents.length ? Math.min(...indents) : 0
  return {
    text: shown.map(({ content }) => content.slice(indent)).join('\n'),
    lines: shown.map(({ line }) => line),
    indent,
  }
}
