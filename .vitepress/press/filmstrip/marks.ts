// Which lines of the code are marked at a moment of a recording, and how.

import type { Frame, State } from '../recorder/format.ts'
import type { Plan } from './plan.ts'

export interface Mark {
  file: number
  line: number
  /** `now`: about to run; `below`: its frame waits further down the stack; `parked`: a frame lies here. */
  as: 'now' | 'below' | 'parked'
  hue: number
}

/** The current line is only that, even where the same line waits further down as well. */
export function marks({ stack, parked }: State, { hue }: Plan): Mark[] {
  const top = stack.at(-1)
  const mark = (as: Mark['as'], { id, file, line }: Frame): Mark => ({
    file,
    line,
    as,
    hue: hue.get(id) ?? 0,
  })
  return [
    ...parked.filter(({ state }) => state === 'parked').map((frame) => mark('parked', frame)),
    ...stack
      .filter(({ file, line }) => file !== top?.file || line !== top.line)
      .map((frame) => mark('below', frame)),
    ...(top ? [mark('now', top)] : []),
  ]
}

/** Lines that any moment of a recording marks, by file. */
export function visited(states: State[]): Map<number, Set<number>> {
  const lines = new Map<number, Set<number>>()
  for (const { stack, parked } of states)
    for (const { file, line } of [...stack, ...parked]) {
      if (!lines.has(file)) lines.set(file, new Set())
      lines.get(file)!.add(line)
    }
  return lines
}
