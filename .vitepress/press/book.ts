// The rooms of the book and what lies in them, read from the disk at each call: nothing is listed
// by hand, so a chapter exists once its page and its folder do. Every path here is relative to the
// root, with forward slashes; a Book is the root and nothing else, so a scratch copy is a book too.

import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { PressError } from './errors.ts'

export interface Book {
  /** Absolute path of the folder that holds `code`, `chapters`, `docs` and `test`. */
  readonly root: string
}

export const thisBook: Book = { root: resolve(import.meta.dirname, '../..') }

const FrontMatter = z.strictObject({
  title: z.string(),
  part: z.number().int().min(1).max(4),
  minutes: z.number().int().positive(),
  description: z.string(),
  needs: z.array(z.string()).default([]),
  /** Each term that the chapter names, with its definition in one sentence. */
  gives: z.record(z.string(), z.string().min(1)).refine((terms) => Object.keys(terms).length > 0),
})

export interface Chapter extends z.infer<typeof FrontMatter> {
  number: number
  /** `01-yield`: the name of its folder in `code` and `test`, and of its page. */
  slug: string
  /** `chapters/01-yield.md` */
  page: string
}

const texts = new Map<string, { mtime: number; size: number; text: string }>()

/** The text of a file of the book; kept until the file changes. */
export function read(book: Book, path: string): string {
  const absolute = resolve(book.root, path)
  const { mtimeMs, size } = statSync(absolute)
  const kept = texts.get(absolute)
  if (kept && kept.mtime === mtimeMs && kept.size === size) return kept.text
  const text = readFileSync(absolute, 'utf8')
  texts.set(absolute, { mtime: mtimeMs, size, text })
  return text
}

export const exists = (book: Book, path: string): boolean => existsSync(resolve(book.root, path))

/** Paths that match, sorted, so that every list of the book has one order. */
export const list = (book: Book, pattern: string | string[]): string[] =>
  globSync(pattern, { cwd: book.root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

export const hash = (...parts: string[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(`${part.length}:`).update(part)
  return sum.digest('hex').slice(0, 16)
}

/** Splits a page into its front matter and its body; `bodyLine` is the body's first line. */
export function splitPage(text: string): { data: unknown; body: string; bodyLine: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  if (!match) return { data: {}, body: text, bodyLine: 1 }
  return {
    data: parsed(match[1]!),
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  }
}

const kept = new Map<string, unknown>()

/** Front matter is asked for at every block; a text is parsed once. */
function parsed(text: string): unknown {
  if (!kept.has(text)) kept.set(text, parse(text))
  return kept.get(text)
}

/** All chapters in the order of their numbers. A page without its front matter is an error. */
export function chapters(book: Book): Chapter[] {
  return list(book, 'chapters/[0-9][0-9]-*.md').map((page) => {
    const slug = page.slice('chapters/'.length, -'.md'.length)
    const parsed = FrontMatter.safeParse(splitPage(read(book, page)).data)
    if (!parsed.success)
      throw new PressError({
        file: page,
        line: 1,
        what: `front matter: ${parsed.error.issues.map((i) => `${i.path.join('.') || 'it'}: ${i.message}`).join('; ')}`,
        todo: 'A chapter states title, part, minutes, description, needs and gives between two --- lines.',
      })
    return { ...parsed.data, number: Number(slug.slice(0, 2)), slug, page }
  })
}

/** Terms that a chapter needs before any chapter gave them, each as a sentence with its place. */
export function brokenNeeds(book: Book): string[] {
  const given = new Map<string, string>()
  const broken: string[] = []
  for (const { page, needs, gives } of chapters(book)) {
    for (const term of needs)
      if (!given.has(term)) broken.push(`${page}: needs “${term}”, which no earlier chapter gives`)
    for (const term of Object.keys(gives)) {
      const first = given.get(term)
      if (first) broken.push(`${page}: gives “${term}”, which ${first} has given already`)
      given.set(term, page)
    }
  }
  return broken
}

/** Pages of the book: chapters and what stands around them. */
export const pages = (book: Book): string[] => list(book, ['chapters/**/*.md', 'docs/**/*.md'])
