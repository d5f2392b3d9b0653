import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, type Book } from '../../.vitepress/press/book.ts'
import { carry, inWordsOf, takeAsked } from '../../.vitepress/press/exercise/carry.ts'
import { exportTo, importFrom } from '../../.vitepress/press/exercise/carried.ts'
import {
  doneOf,
  drafted,
  NOTHING,
  parseProgress,
  ran,
  writeProgress,
  type Progress,
} from '../../.vitepress/press/exercise/progress.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { scratch, write } from './scratch.ts'

const ID = '01-yield/double'
const FOLDER = `code/${ID.replace('/', '/exercises/')}`
const WORK = `work/${ID}.ts`
const start = parseProgress('')
const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`
const wrote = (text: string, hour: number): Progress => drafted(start, ID, { text, at: at(hour) })
const solved = ran(start, ID, { tests: [{ name: 'a', state: 'pass' }] })

describe('work that is brought in', () => {
  test('is taken where there is none, or older work', () => {
    expect(carry(start, wrote('theirs', 1))).toMatchObject({ taken: [ID], asked: [] })
    const { progress, taken } = carry(wrote('mine', 1), wrote('theirs', 2))
    expect([progress.drafts[ID]?.text, taken]).toEqual(['theirs', [ID]])
  })

  test('is asked about where the work here is newer, and not taken before the answer', () => {
    const carried = carry(wrote('mine', 2), wrote('theirs', 1))
    expect(carried.progress.drafts[ID]?.text).toBe('mine')
    expect(carried).toMatchObject({ taken: [], asked: [{ id: ID, theirs: { text: 'theirs' } }] })
    expect(takeAsked(carried.progress, carried.asked).drafts[ID]?.text).toBe('theirs')
  })

  test('is not asked about where it says the same', () => {
    expect(carry(wrote('same', 2), wrote('same', 1))).toMatchObject({ taken: [], asked: [] })
  })

  test('is told in words', () => {
    const theirs = drafted(solved, ID, { text: 'theirs', at: at(1) })
    expect(inWordsOf(carry(start, theirs))).toBe(
      `Brought in: 1 exercise solved (${ID}); 1 text of yours (${ID}).`,
    )
    expect(inWordsOf(carry(theirs, theirs))).toBe('There was nothing new in it.')
  })

  const done = fc.record({
    solved: fc.boolean(),
    passed: fc.nat(5),
    of: fc.nat(5),
    hints: fc.nat(3),
    shown: fc.boolean(),
  })
  const progress = fc
    .tuple(fc.dictionary(fc.constantFrom(ID, '02-pipelines/batches'), done), fc.nat(9))
    .map(([all, hour]) =>
      drafted({ ...start, exercises: all }, ID, { text: `${hour}`, at: at(hour) }),
    )

  test('loses nothing that was solved, and no newer text, in whichever order', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const [ab, ba] = [carry(a, b).progress, carry(b, a).progress]
        expect(ab.drafts).toEqual(ba.drafts)
        for (const id of [ID, '02-pipelines/batches']) {
          const [one, two] = [doneOf(ab, id), doneOf(ba, id)]
          expect(one.solved).toBe(doneOf(a, id).solved || doneOf(b, id).solved)
          expect(one.solved).toBe(two.solved)
          expect(one.hints).toBe(two.hints)
          expect(one.shown).toBe(two.shown)
        }
        expect(carry(ab, b)).toMatchObject({ solved: [], taken: [] })
      }),
    )
  })
})

describe('the file', () => {
  test('of the first version is read, without drafts', () => {
    const text = JSON.stringify({ version: 1, exercises: { [ID]: { ...NOTHING, solved: true } } })
    expect(parseProgress(text)).toEqual({
      version: 2,
      exercises: { [ID]: { ...NOTHING, solved: true } },
      drafts: {},
    })
  })

  test('is read as it was written', () => {
    const all = drafted(solved, ID, { text: 'a\n“b”\u2028', at: at(3) })
    expect(parseProgress(writeProgress(all))).toEqual(all)
  })

  test.for([
    ['{ "version": 3, "exercises": {}, "drafts": {} }', /version/],
    [JSON.stringify({ version: 2, exercises: {}, drafts: { '../../etc': {} } }), /drafts/],
    [
      JSON.stringify({ version: 2, exercises: {}, drafts: { [ID]: { text: 1, at: at(1) } } }),
      /drafts.01-yield\/double.text/,
    ],
    [
      JSON.stringify({ version: 2, exercises: {}, drafts: { [ID]: { text: '', at: 'today' } } }),
      /drafts.01-yield\/double.at/,
    ],
  ] as const)('%s is no progress', ([text, told]) => {
    expect(() => parseProgress(text, 'mine.json')).toThrow(told)
    expect(() => parseProgress(text, 'mine.json')).toThrow(/^mine\.json: this is no progress/)
  })
})

describe('the terminal', () => {
  const book = (): Book =>
    scratch({
      [`${FOLDER}/README.md`]:
        '---\ntitle: Double\npoints: 2\nkind: write\nhints: [Add.]\n---\n\nWrite it.\n',
      [`${FOLDER}/stub.ts`]: 'export const double = (n: number): number => n\n',
      [`${FOLDER}/test.ts`]:
        "import { expect, test } from 'vitest'\nimport { double } from './stub.ts'\ntest('a', () => { expect(double(1)).toBe(2) })\n",
      [`${FOLDER}/solution.ts`]: 'export const double = (n: number): number => n * 2\n',
      [`${FOLDER}/wrong/square.ts`]:
        '// Squared.\nexport const double = (n: number): number => n * n\n',
    })
  const file = (): string => join(scratch({}).root, 'mine.json')
  const no = (): Promise<boolean> => Promise.resolve(false)
  const yes = (): Promise<boolean> => Promise.resolve(true)

  test('writes what it has to a file, and takes it in another folder, with its time', async () => {
    const [here, there, carried] = [book(), book(), file()]
    write(here, 'work/progress.json', writeProgress(solved))
    write(here, WORK, 'export const double = 2\n')
    utimesSync(join(here.root, WORK), new Date(at(4)), new Date(at(4)))
    expect(exportTo(here, exercises(here), carried)).toMatch(/1 solved exercise, 1 text of yours/)
    expect(await importFrom(there, exercises(there), carried, no)).toBe(
      `Brought in: 1 exercise solved (${ID}); 1 text of yours (${ID}).\n${WORK} is the text of the file.\n`,
    )
    expect(read(there, WORK)).toBe('export const double = 2\n')
    expect(doneOf(parseProgress(read(there, 'work/progress.json')), ID).solved).toBe(true)
    const again = file()
    exportTo(there, exercises(there), again)
    expect(parseProgress(read({ root: '/' }, again))).toEqual(
      parseProgress(read({ root: '/' }, carried)),
    )
  })

  test('keeps newer work unless it is told otherwise, and then keeps it beside', async () => {
    const [here, carried] = [book(), file()]
    write(here, WORK, 'mine\n')
    writeFileSync(carried, writeProgress(wrote('theirs\n', 1)))
    expect(await importFrom(here, exercises(here), carried, no)).toBe(
      `Kept: ${WORK} is newer than the text in the file.\n`,
    )
    expect(read(here, WORK)).toBe('mine\n')
    expect(await importFrom(here, exercises(here), carried, yes)).toBe(
      `${WORK} is the text of the file; what it held is in work/01-yield/double.before.txt.\n`,
    )
    expect(read(here, WORK)).toBe('theirs\n')
    expect(read(here, 'work/01-yield/double.before.txt')).toBe('mine\n')
  })

  test('says which file is not there', async () => {
    const here = book()
    await expect(importFrom(here, exercises(here), '/nowhere.json', no)).rejects.toThrow(
      '/nowhere.json: there is no such file',
    )
  })
})
