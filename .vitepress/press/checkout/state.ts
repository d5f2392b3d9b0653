// The code of the book as it stands at the end of a chapter, to work on somewhere else: the chapter's own
// files, those of earlier chapters that they import, its exercises, and what a folder needs to be a project
// of its own. Invariants: each file stands at its path in the book, so programs run and import as they do
// here; no solution and no wrong answer of an exercise is in it.

import { posix } from 'node:path'
import { chapters, list, read, thisBook, type Book } from '../book.ts'
import { isPublic, publicSources, withImports } from '../public.ts'
import { command } from '../run.ts'
import type { Source } from '../source.ts'

/** Text of each file by its path below the project. */
export type State = Map<string, string>

/** The state of the book at the end of a chapter, given by its folder: `09-system-calls`. */
export function state(book: Book, chapter: string): State {
  const own = publicSources(book).filter((each) => each.chapter === chapter)
  const parts = list(book, `code/${chapter}/exercises/*/{README.md,stub.ts,test.ts}`)
  const asked = parts.filter((path) => path.endsWith('.ts')).flatMap((path) => imported(book, path))
  const paths = [
    ...withImports(book, [...own.map(({ path }) => path), ...asked]),
    ...data(book, chapter),
    ...parts,
  ]
  const files: State = new Map(paths.sort().map((path) => [path, read(book, path)]))
  files.set('package.json', packageJson(chapter))
  files.set('tsconfig.json', tsconfig())
  if (parts.length) files.set('vitest.config.ts', VITEST)
  files.set('README.md', readme(book, chapter, own, parts.length > 0))
  return files
}

/** What a part of an exercise imports of the book: types as well, for the compiler reads them. */
const imported = (book: Book, path: string): string[] =>
  [...read(book, path).matchAll(/\bfrom '(\.[^']+)'/g)]
    .map(([, name = '']) => posix.join(posix.dirname(path), name))
    .filter((target) => isPublic(target))

/** Files that programs read: neither sources, nor evidence of one, nor questions and their answers. */
function data(book: Book, chapter: string): string[] {
  const all = list(book, `code/${chapter}/**/*.*`).filter(isPublic)
  const isSource = (path: string): boolean => /\.(c?ts|py)$/.test(path)
  const known = new Set(all.filter(isSource))
  const isEvidence = (path: string): boolean =>
    [...path.matchAll(/\./g)].some(({ index }) => known.has(path.slice(0, index)))
  return all.filter((path) => !isSource(path) && !isEvidence(path) && !path.endsWith('.yaml'))
}

/** Tools and settings are those of the project that makes the book. */
interface Package {
  license: string
  engines: { node: string }
  devDependencies: Record<string, string>
}
const TOOLS = ['@types/node', 'typescript', 'vitest']

function packageJson(chapter: string): string {
  const { license, engines, devDependencies } = JSON.parse(
    read(thisBook, 'package.json'),
  ) as Package
  return json({
    name: `yield-book-${chapter}`,
    private: true,
    license,
    type: 'module',
    engines,
    scripts: { check: 'tsc', test: 'vitest run' },
    devDependencies: Object.fromEntries(TOOLS.map((name) => [name, devDependencies[name]])),
  })
}

function tsconfig(): string {
  const { compilerOptions } = JSON.parse(read(thisBook, 'tsconfig.json')) as {
    compilerOptions: object
  }
  return json({ compilerOptions, include: ['code'] })
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const VITEST = `// The tests of the exercises; each begins to pass when you have done what its README asks.
export default { test: { include: ['code/*/exercises/*/test.ts'] } }
`

function readme(book: Book, chapter: string, own: Source[], hasExercises: boolean): string {
  const about = chapters(book).find(({ slug }) => slug === chapter)
  const programs = own
    .filter(({ kind, language, shows }) => kind === 'program' && language === 'ts' && shows !== '')
    .map((program) => ({ run: command(program), shows: program.shows }))
  return `# ${about ? `Chapter ${about.number}: ${about.title}` : chapter}

The code of The Yield Book as it stands at the end of this chapter. It is yours: change what you like.

Every program runs as it is, with Node 24 or later and nothing else, from this folder:

${programs.map(({ run, shows }) => `- \`${run}\`  \n  ${shows}`).join('\n')}

For the compiler${hasExercises ? ' and the tests of the exercises' : ''}, run \`npm install\` once. Then

- \`npm run check\` checks all types${hasExercises ? `;\n- \`npm test\` runs the tests of the exercises. Each lies in a folder below \`code/${chapter}/exercises\`, with\n  its task in \`README.md\`; you write into \`stub.ts\`` : ''}.
`
}
