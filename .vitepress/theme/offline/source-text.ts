// Where the text of a source file is, for a reader without a network: in its chapter's manifest.

import type { Manifest } from '../../press/manifest.ts'

/** The file that an address below `scope` shows as plain text, or undefined for any other address. */
export function sourceOf(url: URL, scope: string): { chapter: string; path: string } | undefined {
  if (!url.href.startsWith(scope)) return undefined
  const found = /^sources\/(code\/([^/]+)\/.+)\.txt$/.exec(url.href.slice(scope.length))
  return found ? { path: decodeURIComponent(found[1]!), chapter: found[2]! } : undefined
}

/** The text of a file that a manifest holds. */
export function sourceText({ files, exercises }: Manifest, path: string): string | undefined {
  const file = files.find((each) => each.path === path)
  if (file) return file.text
  const exercise = exercises.find((each) => path.startsWith(`${each.path}/`))
  const name = exercise && path.slice(exercise.path.length + 1)
  return name === 'stub.ts' ? exercise?.stub : name === 'test.ts' ? exercise?.test : undefined
}
