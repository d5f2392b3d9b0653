// What the reader's commands share: names typed by hand, how errors are told, and how they end.
// Exit codes: 0 done, 1 failed, 2 mistyped, 130 ended by Ctrl-C.

import { resolve } from 'node:path'
import { chapters, list, thisBook, type Book } from '../.vitepress/press/book.ts'
import { nearest, PressError } from '../.vitepress/press/errors.ts'

/** Something typed that the book does not have. */
export class Mistyped extends Error {
  override name = 'Mistyped'
}

/**
 * The thing that is called so. Each has several names, the best first; where none fits, an error
 * that says which is nearest.
 */
export async function pick<T>(
  what: string,
  typed: string,
  things: readonly T[],
  namesOf: (thing: T) => string[],
): Promise<T> {
  const rank = (thing: T): number => namesOf(thing).indexOf(typed)
  const [best] = things.filter((thing) => rank(thing) >= 0).toSorted((a, b) => rank(a) - rank(b))
  if (best !== undefined) return best
  const near = await nearest(typed, things.flatMap(namesOf))
  throw new Mistyped(
    near === undefined
      ? `There is no ${what} “${typed}”. There are: ${things.map((thing) => namesOf(thing)[0]).join(', ') || 'none yet'}.`
      : `There is no ${what} “${typed}”. Did you mean “${near}”?`,
  )
}

export interface Room {
  /** `01-yield` */
  slug: string
  /** As a page says it, or else the slug. */
  title: string
}

/** The chapters that have code or a page, in order. */
export function rooms(book: Book): Room[] {
  const titles = new Map(chapters(book).map(({ slug, title }) => [slug, title]))
  for (const folder of list(book, 'code/[0-9][0-9]-*')) {
    const slug = folder.slice('code/'.length)
    if (!titles.has(slug)) titles.set(slug, slug)
  }
  return [...titles]
    .map(([slug, title]) => ({ slug, title }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** The chapter that `1`, `01`, `yield` or `01-yield` means. */
export const pickRoom = (book: Book, typed: string): Promise<Room> =>
  pick('chapter', typed, rooms(book), ({ slug }) => [
    slug,
    slug.slice(0, 2),
    String(Number(slug.slice(0, 2))),
    slug.slice(3),
  ])

/** The folder that `--book` names, for tests and teachers; else this book. */
export const bookAt = (path: string | undefined): Book =>
  path === undefined ? thisBook : { root: resolve(path) }

/**
 * Those of the options that were typed without a `--` before them: npm 11 takes them for its own, and
 * hands them on as settings.
 */
export const keptByNpm = <T extends string>(options: readonly T[]): T[] =>
  options.filter((option) => process.env[`npm_config_${option}`] === 'true')

/** Runs a command and sets the exit code; what went wrong is told in words, not as a stack. */
export async function command(usage: string, act: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await act()
  } catch (error) {
    const misused = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true
    if (!misused && !(error instanceof Mistyped) && !(error instanceof PressError)) throw error
    process.exitCode = error instanceof PressError ? 1 : 2
    console.error(
      misused
        ? `${(error as Error).message.split('. ')[0]!}.\n\n${usage}`
        : (error as Error).message,
    )
  }
}
