// All evidence of a book: what must exist, what lies there without being asked for, and whether a
// piece, made again, is what is kept. Nothing here writes beside a source: `accept.ts` does, on request.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createPatch } from 'diff'
import { exists, hash, list, read, thisBook, type Book } from './book.ts'
import { PressError } from './errors.ts'
import type { Kind, Piece } from './evidence/kind.ts'
import { outcomes } from './evidence/outcomes.ts'
import { output } from './evidence/output.ts'
import { recording } from './evidence/recording.ts'
import { simulations } from './evidence/simulation.ts'
import { states } from './evidence/states.ts'
import { traces } from './evidence/trace.ts'
import { twin } from './evidence/twin.ts'
import { types } from './evidence/types.ts'
import { verdicts } from './evidence/verdicts.ts'
import { worlds } from './evidence/world.ts'

export const kinds: Kind[] = [
  output,
  outcomes,
  types,
  recording,
  traces,
  simulations,
  worlds,
  states,
  twin,
  verdicts,
]

/** Every piece of evidence that the book must hold, in the order of the files it is about. */
export const pieces = (book: Book): Piece[] =>
  kinds.flatMap((kind) => kind.pieces(book)).sort((a, b) => (a.file < b.file ? -1 : 1))

/** Evidence files that nothing asks for. */
export function orphans(book: Book): string[] {
  const asked = new Set(pieces(book).map(({ file }) => file))
  return list(
    book,
    kinds.map(({ suffix }) => `code/**/*${suffix}`),
  ).filter((file) => !asked.has(file))
}

/** The version of the machinery: evidence kept in the cache is not older than what makes it. */
const MACHINERY = hash(
  process.version,
  ...list(thisBook, '.vitepress/press/**/*.ts').map((path) => read(thisBook, path)),
)

export interface Made {
  piece: Piece
  /** The text that the file must have. */
  made: string
  /** The text that it has. */
  kept: string | undefined
}

/** Makes a piece again. Without `fresh`, one whose inputs are unchanged comes from the cache. */
export async function make(
  book: Book,
  piece: Piece,
  fresh = Boolean(process.env['CI']),
): Promise<Made> {
  const kept = exists(book, piece.file) ? read(book, piece.file) : undefined
  const folder = join(thisBook.root, '.vitepress/cache/evidence')
  const cached = join(folder, hash(MACHINERY, book.root, piece.kind, piece.subject, piece.inputs))
  if (!fresh && existsSync(cached)) return { piece, made: readFileSync(cached, 'utf8'), kept }
  const made = await kinds.find(({ name }) => name === piece.kind)!.make(book, piece, kept)
  mkdirSync(folder, { recursive: true })
  writeFileSync(cached, made)
  return { piece, made, kept }
}

/**
 * Begins to make many pieces, in order and as many at a time as there are processors. Each has a
 * promise of its own, so that one that fails ends nothing else.
 */
export function makeAll(book: Book, all: Piece[], fresh?: boolean): Promise<Made>[] {
  const waiting = all.map(() => Promise.withResolvers<Made>())
  for (const { promise } of waiting) promise.catch(() => undefined)
  let next = 0
  const lane = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++)
      await make(book, all[at]!, fresh).then(waiting[at]!.resolve, waiting[at]!.reject)
  }
  for (let lanes = 0; lanes < availableParallelism(); lanes++) void lane()
  return waiting.map(({ promise }) => promise)
}

/** The error that says how a piece differs from what is kept, or undefined where it does not. */
export function difference({ piece, made, kept }: Made): PressError | undefined {
  if (made === kept) return undefined
  if (kept === undefined)
    return new PressError({
      file: piece.file,
      what: `this ${piece.kind} has not been made`,
      todo: accept(piece),
    })
  const patch = createPatch(piece.file, kept, made, 'kept', 'made now').split('\n').slice(2)
  const line = Number(/^@@ -(\d+)/m.exec(patch.join('\n'))?.[1] ?? 1)
  return new PressError({
    file: piece.file,
    line,
    what: `the ${piece.kind} of ${piece.subject} is no longer what is kept\n${patch.join('\n')}`,
    todo: `If the new one is right: ${accept(piece)}`,
  })
}

const accept = ({ subject }: Piece): string => `npm run accept ${subject}`
