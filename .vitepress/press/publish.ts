// Puts what pages fetch beside them: below `sources/`, a manifest a chapter, each file as plain text
// under its own path, the answers of each exercise, and by what wrong ones are known; below `recordings/` and `traces/`, what is played; below
// `modules/`, what pages run again.
// A build writes them; the development server answers with the same texts, made when asked. Invariant: what
// the one has, the other has, letter for letter.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Plugin } from 'vite'
import { list, read, type Book } from './book.ts'
import { shownAs } from './pages.ts'
import { moduleAddress, modulesInPages, moduleText } from './module.ts'
import { recordingAddress, traceAddress } from './render.ts'
import { answers, answersFile, coded, knownAnswers, knownFile, manifest } from './manifest.ts'
import { publicSources } from './public.ts'
import { scriptPlugin } from './script.ts'

/** The path of each file below the site, and what makes its text. */
export function published(book: Book): Map<string, () => string> {
  const files = new Map<string, () => string>()
  for (const path of shownAs(book, 'recording'))
    files.set(recordingAddress(path).slice(1), () => read(book, `${path}.rec.json`))
  for (const path of shownAs(book, 'trace'))
    files.set(traceAddress(path).slice(1), () => read(book, `${path}.trace.json`))
  for (const path of modulesInPages(book))
    files.set(moduleAddress(path).slice(1), () => moduleText(book, path))
  for (const [path, text] of sources(book)) files.set(`sources/${path}`, text)
  return files
}

function sources(book: Book): Map<string, () => string> {
  const files = new Map<string, () => string>()
  for (const chapter of coded(book)) {
    files.set(`${chapter}.json`, () => JSON.stringify(manifest(book, chapter)))
    for (const solution of list(book, `code/${chapter}/exercises/*/solution.ts`)) {
      const name = solution.split('/').at(-2)!
      files.set(knownFile(chapter, name), () => JSON.stringify(knownAnswers(book, chapter, name)))
      files.set(answersFile(chapter, name), () => JSON.stringify(answers(book, chapter, name)))
    }
  }
  const shown = publicSources(book).map(({ path }) => path)
  const asked = list(book, [
    'code/[0-9][0-9]-*/exercises/*/stub.ts',
    'code/[0-9][0-9]-*/exercises/*/test.ts',
  ])
  for (const path of [...shown, ...asked]) files.set(`${path}.txt`, () => read(book, path))
  return files
}

/** Writes everything that pages fetch into a built site. */
export async function publish(book: Book, outDir: string): Promise<void> {
  for (const [path, text] of published(book)) {
    const file = join(outDir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text())
  }
}

/** What a page fetches, in development, and `?script` imports. */
export const publishPlugin = (book: Book): Plugin[] => [answering(book), scriptPlugin()]

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
}

const answering = (book: Book): Plugin => ({
  name: 'book:publish',
  apply: 'serve',
  configureServer(server) {
    const prefix = server.config.base
    server.middlewares.use((request, response, next) => {
      const path = decodeURIComponent(request.url?.split('?')[0] ?? '')
      const text = path.startsWith(prefix)
        ? published(book).get(path.slice(prefix.length))
        : undefined
      if (!text) {
        next()
        return
      }
      response.setHeader('content-type', `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8`)
      response.end(text())
    })
  },
})
