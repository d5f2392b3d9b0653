// Makes the one file that a cell runs, with `expect` changed in four places so that a subject's values
// cannot answer for themselves (cell/guard.ts says how they would). Invariant: each place is found
// exactly once in the library, or no cell is made.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

const GUARD = join(import.meta.dirname, 'cell/guard.ts')

interface Change {
  /** The end of the library's path. */
  file: string
  find: string
  replace: string
}

const EXPECT = '@vitest/expect/dist/index.js'
export const CHANGES: readonly Change[] = [
  {
    file: EXPECT,
    find: 'class AsymmetricMatcher {\n',
    replace:
      'class AsymmetricMatcher {\n\t#ours = true;\n\tstatic { know((value) => #ours in value); }\n',
  },
  {
    file: EXPECT,
    find: 'return !!obj && typeof obj === "object" && "asymmetricMatch" in obj',
    replace: 'return !!obj && typeof obj === "object" && ours(obj)',
  },
  {
    file: EXPECT,
    find: 'function eq(a, b, aStack, bStack, customTesters, hasKey) {\n',
    replace:
      'function eq(a, b, aStack, bStack, customTesters, hasKey) {\n\tgenuine(a);\n\tgenuine(b);\n',
  },
  {
    file: 'chai/index.js',
    find: 'if (comparisonString === void 0) {',
    replace: "if (typeof comparisonString !== 'string') {",
  },
]

/** The library's text with its changes; a place that is not there once is an error. */
export function changed(id: string, text: string): string {
  const own = CHANGES.filter(({ file }) => id.endsWith(`/node_modules/${file}`))
  for (const { file, find, replace } of own) {
    if (text.split(find).length !== 2)
      throw new Error(`${file} has changed: “${find.trim()}” is not there once. See ${GUARD}.`)
    text = text.replace(find, () => replace)
  }
  if (own.length && id.endsWith(EXPECT))
    text = `import { genuine, know, ours } from ${JSON.stringify(GUARD)};\n${text}`
  return text
}

const HIDDEN = '\0hidden'

/** Changes the library, and keeps what it and the collector share away from the global object. */
const fortify = (): Plugin => ({
  name: 'grade:fortify',
  enforce: 'pre',
  resolveId: (id) => (id === HIDDEN ? id : null),
  load: (id) => (id === HIDDEN ? 'export const hidden = Object.create(globalThis)' : null),
  transform(code, id) {
    const text = changed(id, code)
    const shares = id.includes('/@vitest/expect/') || id.endsWith('/exercise/collector.ts')
    return shares ? `import { hidden as globalThis } from '${HIDDEN}';\n${text}` : text
  },
})

export interface Bundle {
  /** Absolute path of the file. */
  file: string
  [Symbol.dispose](): void
}

/** Writes the file into a folder of its own; disposing removes it. */
export async function bundle(): Promise<Bundle> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    plugins: [fortify()],
    ssr: { noExternal: true },
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      ssr: join(import.meta.dirname, 'cell/main.ts'),
    },
  })) as Rolldown.RolldownOutput
  const [chunk, ...more] = result.output
  if (more.length) throw new Error('a cell is one file')
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'yield-cell-'))
  const file = join(folder, 'cell.mjs')
  writeFileSync(file, chunk.code)
  return {
    file,
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
