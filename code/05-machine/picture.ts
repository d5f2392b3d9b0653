// A picture of the four states, drawn from the table of transitions.

import { type State, TRANSITIONS } from './states.ts'

// #region labels
/** All that leads from one state to the other. */
function by(from: State, to: State): string {
  const rows = TRANSITIONS.filter(([a, , b]) => a === from && b === to)
  return rows.map(([, happening]) => happening).join(', ')
}
// #endregion labels

// #region draw
const page: string[][] = []

/** Writes a text from column x of line y on, over what is there. */
function put(x: number, y: number, text: string): void {
  const line = (page[y] ??= Array.from({ length: 72 }, () => ' '))
  line.splice(x, text.length, ...text.split(''))
}

put(24, 0, `+${'-'.repeat(33)}+`)
put(28, 0, ` ${by('parked', 'running')} `)
put(24, 1, `v${' '.repeat(33)}|`)
put(0, 2, `made ${'-'.repeat(15)}> running ${'-'.repeat(22)}> parked`)
put(8, 2, ` ${by('made', 'running')} `)
put(36, 2, ` ${by('running', 'parked')} `)
for (const y of [3, 4, 5]) put(2, y, '|')
put(4, 4, by('made', 'ended'))
put(24, 3, '|')
put(24, 4, `| ${by('running', 'ended')}`)
put(24, 5, 'v')
put(2, 6, `+${'-'.repeat(17)}> ended <-- ${by('ended', 'ended')}`)
for (const line of page) console.log(line.join('').trimEnd())
// #endregion draw
