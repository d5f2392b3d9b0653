// The code on the stage: the files of a recording, highlighted, each line an element that the player
// finds by its file and number and marks; the marks of the first moment are there already.

import type { Recording, State } from '../recorder/format.ts'
import { shownLines } from './excerpt.ts'
import { escape, textOf } from './html.ts'
import { marks, visited, type Mark } from './marks.ts'
import type { Plan } from './plan.ts'

/** Gives the inner HTML of each line of a file. */
export type Highlight = (file: string) => string[]

/** All files in which a frame is seen. */
export function codeHtml(
  { files }: Recording,
  states: State[],
  plan: Plan,
  highlight: Highlight,
): string {
  const seen = visited(states)
  const now = states[0] ? marks(states[0], plan) : []
  return files
    .map((file, index) => {
      const lines = seen.get(index)
      return lines ? fileHtml(file, index, highlight(file), lines, now) : ''
    })
    .join('')
}

function fileHtml(
  file: string,
  index: number,
  html: string[],
  lines: Set<number>,
  now: Mark[],
): string {
  const texts = html.map(textOf)
  const body = shownLines(file, texts.join('\n'), lines).map(({ line, afterGap }) => {
    const at = now.filter((mark) => mark.file === index && mark.line === line)
    return (
      (afterGap ? '<span class="player-gap"></span>\n' : '') +
      lineHtml(line, html[line - 1]!, texts[line - 1]!, at)
    )
  })
  return (
    `<div class="player-file"><p class="player-name">${escape(file)}</p>` +
    `<pre class="player-code shiki" tabindex="0" data-file="${index}"><code>${body.join('\n')}</code></pre></div>`
  )
}

function lineHtml(line: number, html: string, text: string, at: Mark[]): string {
  const flags = at.map(
    ({ as, hue }) => ` data-${as}="${hue}"${as === 'now' ? ' aria-current="step"' : ''}`,
  )
  const indent = /^ */.exec(text)![0].length
  const style = indent ? ` style="--indent:${indent}"` : ''
  return `<span class="player-line" data-line="${line}"${flags.join('')}><span class="player-source"${style}>${html}</span></span>`
}
