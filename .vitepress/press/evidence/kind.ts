// What every kind of evidence is: a list of pieces that the book must hold, and a way to make each.

import type { Book } from '../book.ts'

/** One piece of evidence that must exist because of what the book contains. */
export interface Piece {
  /** Name of its kind: `output`, `recording`, … */
  kind: string
  /** The file it is about, such as `code/01-yield/tea-and-toast.ts`. */
  subject: string
  /** The file it is kept in, beside its subject. */
  file: string
  /** Hash of everything that decides it: while this is the same, it need not be made again. */
  inputs: string
}

export interface Kind {
  name: string
  /** How the files of this kind end; no other file may end so. */
  suffix: string
  pieces(book: Book): Piece[]
  /** The text that the piece's file must have. `kept` is the text it has, or undefined. */
  make(book: Book, piece: Piece, kept: string | undefined): Promise<string>
}

/** Evidence in JSON, laid out so that a difference of two versions can be read. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
