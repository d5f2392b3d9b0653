// The code on the stage: the files of a recording, highlighted, each line an element that the player
// finds by its file and number and marks; the marks of the first moment are there already.

import type { Recording, State } from '../recorder/format.ts'
import { shownLines } from './excerpt.ts'
import { escape, lineId, textOf } from './html.ts'
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
  const now = states[0] ? marks(states[0], plan) : []
  return filesHtml(files, { seen: visited(states), now, highlight })
}

export interface Seen {
  /** The lines that are ever marked, by the file's index. */
  seen: Map<number, Set<number>>
  /** Those that are marked at first. */
  now: Mark[]
  highlight: Highlight
  /** What the id of a line begins with, where lines are linked to. */
  id?: string
  /** Lines up to which a file is shown whole. */
  short?: number
}

/** The files of which lines are marked. */
export const filesHtml = (files: string[], seen: Seen): string =>
  files.map((file, index) => (seen.seen.has(index) ? fileHtml(file, index, seen) : '')).join('')

function fileHtml(file: string, index: number, { seen, now, highlight, id, short }: Seen): string {
  const html = highlight(file)
  const texts = html.map(textOf)
  const body = shownLines(file, texts.join('\n'), seen.get(index)!, short).map(
    ({ line, afterGap }) => {
      const at = now.filter((mark) => mark.file === index && mark.line === line)
      return (
        (afterGap ? '<span class="player-gap"></span>\n' : '') +
        lineHtml(line, html[line - 1]!, texts[line - 1]!, at, id && lineId(id, index, line))
      )
    },
  )
  return (
    `<div class="player-file"><p class="player-name">${escape(file)}</p>` +
    `<pre class="player-code shiki" tabindex="0" data-file="${index}"><code>${body.join('\n')}</code></pre></div>`
  )
}

function lineHtml(
  line: number,
  html: string,
  text: string,
  at: Mark[],
  id: string | undefined,
): string {
  const flags = at.map(
    ({ as, hue }) => ` data-${as}="${hue}"${as === 'now' ? ' aria-current="step"' : ''}`,
  )
  const indent = /^ */.exec(text)![0].length
  const style = indent ? ` style="--indent:${indent}"` : ''
  return `<span class="player-line"${id ? ` id="${escape(id)}"` : ''} data-line="${line}"${flags.join('')}><span class="player-source"${style}>${html}</span></span>`
}
