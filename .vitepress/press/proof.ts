// Proof: which test shows each block of the book, and for which content. The suite holds these files
// against what it has just shown; the build joins them with the pages by the blocks' hashes, and a
// block whose content is another than the one that was shown counts as unproven.

import * as z from 'zod'
import { exists, hash, list, read, type Book } from './book.ts'
import { blockId, type Block, type Embed } from './blocks.ts'
import { PressError } from './errors.ts'
import { cut, type Cut } from './regions.ts'
import { exporting } from './evidence/exported.ts'
import { json } from './evidence/kind.ts'
import { allBlocks } from './pages.ts'
import { closure, closureHash, imports, isExercise, source } from './source.ts'

const Entry = z.strictObject({ hash: z.string(), test: z.string() })
const Proof = z.strictObject({ version: z.literal(1), blocks: z.record(z.string(), Entry) })
export type Proof = z.infer<typeof Proof>

export type Standing = { block: Block } & (
  | { state: 'proven'; test: string }
  | { state: 'exempt'; reason: string }
  | { state: 'unproven'; why: string }
)

const SUFFIX: Record<string, string> = {
  output: '.out',
  outcomes: '.outcomes.json',
  recording: '.rec.json',
  trace: '.trace.json',
  simulation: '.simulation.json',
  world: '.world.json',
  states: '.states.json',
}

/** Everything that a block shows, as one word. */
export function contentHash(book: Book, block: Block): string {
  if (block.type === 'fence') return hash(block.text)
  if (block.type === 'figure') return exists(book, block.from) ? hash(read(book, block.from)) : ''
  const { text } = cutOf(book, block)
  const file = `${block.path}${SUFFIX[block.shows] ?? ''}`
  return exists(book, block.path) && exists(book, file)
    ? hash(text, closureHash(book, block.path), read(book, file))
    : ''
}

/** The part that a block shows; a file or region that is not there is told with the page's place. */
function cutOf(book: Book, { page, line, path, region, since }: Embed): Cut {
  try {
    if (since) cutPart(book, since.path, since.region)
    return cutPart(book, path, region)
  } catch (error) {
    if (!(error instanceof PressError)) throw error
    throw new PressError({
      file: page,
      line,
      what: error.message,
      todo: '(asked for by this page)',
    })
  }
}

const cutPart = (book: Book, path: string, region: string | undefined): Cut =>
  cut(path, read(book, closure(book, path)[0]!), region)

/** The test that shows a block, or undefined where there is none. */
export function testOf(book: Book, block: Block, tested: Map<string, string>): string | undefined {
  if (block.type === 'fence') return undefined
  if (block.type === 'figure') return 'test/press/evidence.test.ts › measurements are whole'
  if (!exists(book, block.path)) return undefined
  const made = `test/press/evidence.test.ts › ${block.shows === 'code' ? 'output' : block.shows}: ${block.path}`
  if (block.shows !== 'code') return made
  const { kind, language } = source(book, block.path)
  if (kind === 'program') return language === 'py' ? made.replace('output', 'twin') : made
  return tested.get(block.path)
}

/** For each module, a test that imports it, or else a program that does, or a trace, a simulation or a world of it. */
export function modulesTested(book: Book): Map<string, string> {
  const tested = new Map<string, string>()
  const programs = list(book, 'code/**/*.ts').filter(
    (path) => !isExercise(path) && source(book, path).kind === 'program',
  )
  for (const path of programs)
    for (const module of closure(book, path).slice(1))
      tested.set(module, `test/press/evidence.test.ts › output: ${path}`)
  for (const kind of ['trace', 'simulation', 'world'] as const)
    for (const path of exporting(book, kind))
      for (const module of closure(book, path))
        if (!tested.has(module))
          tested.set(module, `test/press/evidence.test.ts › ${kind}: ${path}`)
  for (const path of list(book, 'test/[0-9][0-9]-*/**/*.test.ts'))
    for (const module of imports(book, path)) tested.set(module, path)
  return tested
}

/** The proof files as they must be, by path: one a chapter, and one for the pages around them. */
export function proofFiles(book: Book): Map<string, string> {
  const tested = modulesTested(book)
  const files = new Map<string, Record<string, z.infer<typeof Entry>>>()
  for (const block of allBlocks(book)) {
    if (block.type === 'embed') cutOf(book, block)
    const test = testOf(book, block, tested)
    if (!test) continue
    const file = proofFile(block)
    if (!files.has(file)) files.set(file, {})
    files.get(file)![blockId(block)] = { hash: contentHash(book, block), test }
  }
  return new Map(
    [...files].map(([file, entries]) => [
      file,
      json({ version: 1, blocks: sorted(entries) } satisfies Proof),
    ]),
  )
}

/** How each block of the book stands, by the proof files on disk. */
export function standing(book: Book): Standing[] {
  const proofs = new Map<string, Proof>()
  const proofOf = (file: string): Proof => {
    if (!proofs.has(file))
      proofs.set(
        file,
        exists(book, file) ? Proof.parse(JSON.parse(read(book, file))) : { version: 1, blocks: {} },
      )
    return proofs.get(file)!
  }
  return allBlocks(book).map((block) => {
    if (block.type === 'fence')
      return block.exempt
        ? { block, state: 'exempt', reason: block.exempt }
        : { block, state: 'unproven', why: 'typed by hand' }
    const entry = proofOf(proofFile(block)).blocks[blockId(block)]
    if (!entry) return { block, state: 'unproven', why: 'no test shows it' }
    if (entry.hash !== hashOrNone(book, block))
      return { block, state: 'unproven', why: 'it has changed since the suite has shown it' }
    return { block, state: 'proven', test: entry.test }
  })
}

/** A block that lacks a file or a region has no content that was shown. */
function hashOrNone(book: Book, block: Block): string | undefined {
  try {
    return contentHash(book, block)
  } catch {
    return undefined
  }
}

const proofFile = (block: Block): string => {
  const room = /^(?:chapters|docs\/slides)\/(\d\d-[\w-]+)\.md$/.exec(block.page)?.[1]
  return room ? `test/${room}/proof.json` : 'test/press/proof.json'
}

const sorted = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
