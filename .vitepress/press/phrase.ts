// The small parts that sentences about a recording are made of: lists, locals, printed lines.

import type { Frame } from './recorder/format.ts'

const MOST_LOCALS = 3
const MOST_PRINTED = 3

/** Which locals of a frame are worth saying. */
export type Choice = (frame: Frame) => string[]
export const all: Choice = ({ locals }) => Object.keys(locals)
export const changes: Choice = ({ locals, changed }) => changed.filter((local) => local in locals)
export const unchanged: Choice = (frame) =>
  all(frame).filter((local) => !frame.changed.includes(local))

/** ` with n = 2`, or nothing. */
export function having(frame: Frame | undefined, choice: Choice): string {
  const text = frame && locals(frame, choice)
  return text ? ` with ${text}` : ''
}

/** `name = 'tea' and n = 1`, or nothing. */
export function locals(frame: Frame, choice: Choice): string {
  const names = choice(frame)
  const texts = names
    .slice(0, MOST_LOCALS)
    .map((local) => `${local} = ${frame.locals[local] ?? ''}`)
  return list(names.length > MOST_LOCALS ? [...texts, `${names.length - MOST_LOCALS} more`] : texts)
}

/** `a, b and c`. */
export const list = (texts: string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}`

/** Printed lines in quotation marks, the first few of them; nothing for nothing. */
export function quoted(out: string): string {
  if (out === '') return ''
  const lines = out.replace(/\n$/, '').split('\n')
  const shown = lines
    .slice(0, MOST_PRINTED)
    .map((line) => (line === '' ? 'an empty line' : `“${line}”`))
  const more = lines.length - shown.length
  return list(more ? [...shown, `${more} more ${more === 1 ? 'line' : 'lines'}`] : shown)
}
