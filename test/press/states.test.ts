// The drawing of a table of states.

import { expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { statesOf } from '../../.vitepress/press/evidence/states.ts'
import { edges, statesHtml } from '../../.vitepress/press/states.ts'

const life = statesOf(thisBook, 'code/09-system-calls/states.ts')
const html = statesHtml(life, { id: 'life', caption: 'A <life>' })

test('has a box for each state, and an edge for each two that do something', () => {
  expect(html.match(/<rect /g)).toHaveLength(5)
  const drawn = edges(life)
  expect(html.match(/<path marker-end/g)).toHaveLength(drawn.length)
  expect(drawn.map(({ from, to, does }) => `${from} ${does} ${to}`)).toEqual([
    'made is ready ready',
    'ready runs running',
    'running pauses ready',
    'running parks parked',
    'parked is woken ready',
    'parked asked to end parked',
    'parked is cancelled ready',
    'ready asked to end ready',
    'running asks itself running',
    'running ends ended',
  ])
})

test('keeps edges between the same two states apart', () => {
  const between = (a: string, b: string) =>
    edges(life).filter(
      ({ from, to }) => [a, b].includes(from) && [a, b].includes(to) && from !== to,
    )
  const sides = between('parked', 'ready').map(({ bend }) => bend)
  expect(new Set(sides).size).toBe(2)
  const [there, back] = between('ready', 'running')
  expect(Math.sign(there!.bend)).toBe(Math.sign(back!.bend)) // each to its own right
})

test('has a row for each transition, and says what it is to who does not see it', () => {
  expect(html.match(/<tr>/g)).toHaveLength(life.transitions.length + 1)
  expect(html).toContain('<title id="life-title">A &lt;life&gt;: 5 states.')
  for (const { because } of life.transitions) expect(html).toContain(because)
})
