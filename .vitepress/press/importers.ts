// Which programs a page can run to show what a file does that has no output of its own: those of the
// manifest that import it, directly or not. Those that the page shows come first, in its order.

import type { PublicFile } from './public.ts'

/** Programs that a page can run and that import the file. */
export function importers(
  files: readonly PublicFile[],
  path: string,
  shown: readonly string[],
): PublicFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const place = ({ path: of }: PublicFile): number => {
    const at = shown.indexOf(of)
    return at < 0 ? shown.length : at
  }
  return files
    .filter((file) => file.runs && reaches(byPath, file.path, path))
    .sort((a, b) => place(a) - place(b))
}

/**
 * For a program that needs Node: those that a page can run and that import most of the same modules
 * of its chapter. They do the same work on what the book simulates.
 */
export function relatives(files: readonly PublicFile[], path: string): PublicFile[] {
  const folder = path.split('/')[1]!
  const ofChapter = ({ imports }: PublicFile): string[] =>
    imports.filter((each) => each.startsWith(`code/${folder}/`))
  const own = new Set(files.filter((file) => file.path === path).flatMap(ofChapter))
  const shares = (file: PublicFile): number =>
    ofChapter(file).filter((each) => own.has(each)).length
  return files.filter((file) => file.runs && shares(file) > 0).sort((a, b) => shares(b) - shares(a))
}

function reaches(files: ReadonlyMap<string, PublicFile>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return from !== to
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(files.get(at)?.imports ?? []))
  }
  return false
}
