// Puts what pages fetch beside them: below `sources/`, a manifest a chapter and its code as a zip, each file as
// plain text under its own path, the answers of each exercise, and by what wrong ones are known; below `recordings/`
// and `traces/`, what is played; below `modules/`, what pages run again; below `compiler/`, what checks types in a
// page; the question bank, the terms, and what the site is as an application.
// A build writes them; the development server answers with the same texts, made when asked. Invariant: what
// the one has, the other has, letter for letter.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Plugin } from 'vite'
import { moodle } from './bank/moodle.ts'
import { list, read, type Book } from './book.ts'
import { zip } from './checkout/zip.ts'
import { changes, changesAddress, grownFrom } from './grown.ts'
import { appAddress, appText } from './offline/app.ts'
import { shownAs } from './pages.ts'
import { moduleAddress, modulesInPages, moduleText } from './module.ts'
import { recordingAddress, traceAddress } from './render.ts'
import { COMPILER, compilerText, declarationsText } from './checker.ts'
import { DECLARATIONS } from './declarations.ts'
import { answers, answersFile, coded, knownAnswers, knownFile, manifest } from './manifest.ts'
import { publicSources } from './public.ts'
import { definitions } from './terms.ts'
import { scriptPlugin } from './script.ts'

/** Where the site has the question bank. */
export const BANK = 'questions.xml'
/** What makes a file; a zip is bytes. */
type Text = () => string | Uint8Array

/** The path of each file below the site, and what makes its text. */
export function published(book: Book): Map<string, Text> {
  const files = new Map<string, Text>([[appAddress.slice(1), appText]])
  files.set('terms.json', () => definitions(book))
  for (const path of shownAs(book, 'recording'))
    files.set(recordingAddress(path).slice(1), () => read(book, `${path}.rec.json`))
  for (const path of shownAs(book, 'trace'))
    files.set(traceAddress(path).slice(1), () => read(book, `${path}.trace.json`))
  for (const path of modulesInPages(book))
    files.set(moduleAddress(path).slice(1), () => moduleText(book, path))
  files.set(COMPILER.slice(1), compilerText)
  files.set(DECLARATIONS.slice(1), declarationsText)
  for (const [path, text] of sources(book)) files.set(`sources/${path}`, text)
  files.set(BANK, () => moodle(book))
  return files
}

function sources(book: Book): Map<string, Text> {
  const files = new Map<string, Text>()
  for (const chapter of coded(book)) {
    files.set(`${chapter}.json`, () => JSON.stringify(manifest(book, chapter)))
    files.set(`${chapter}.zip`, () => zip(book, chapter))
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
  for (const [path, before] of grownFrom(book))
    files.set(changesAddress(path).slice('/sources/'.length), () => changes(book, before, path))
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
  '.xml': 'application/xml',
  '.zip': 'application/zip',
  '.webmanifest': 'application/manifest+json',
}

const OURS = /^((sources|recordings|traces|modules|compiler)\/|[\w.-]+\.(json|xml|webmanifest)$)/

const answering = (book: Book): Plugin => ({
  name: 'book:publish',
  apply: 'serve',
  configureServer(server) {
    const prefix = server.config.base
    server.middlewares.use((request, response, next) => {
      const path = decodeURIComponent(request.url?.split('?')[0] ?? '')
      // to list what is published takes a moment, and a page in development asks for hundreds of files
      const isOurs = path.startsWith(prefix) && OURS.test(path.slice(prefix.length))
      const text = isOurs ? published(book).get(path.slice(prefix.length)) : undefined
      if (!text) {
        next()
        return
      }
      response.setHeader('content-type', `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8`)
      response.end(text())
    })
  },
})
