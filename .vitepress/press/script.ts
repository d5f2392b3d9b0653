// Scripts that a page hands on as text: `import script from './worker.ts?script'` gives a module and
// everything that it imports as one classic script, and the hash by which a policy allows it. A
// sandboxed frame can load nothing by address, and its policy must know the hash of what is written
// into it. `?script=worker` is for a script that only ever becomes a worker, and stands in no page's text.
// Invariant: the same files give the same text, so a hash computed after the build is that
// of the text which the build put into its bundle.

import { createHash } from 'node:crypto'
import { build, type Plugin, type Rolldown } from 'vite'
import { PressError } from './errors.ts'

export interface Script {
  text: string
  /** As a policy names it: `sha256-…`. */
  hash: string
  /** Files that it was made of. */
  files: string[]
}

export const sha256 = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Bundles a module, given by its absolute path; `isInline` if it will stand in a page's text. */
export async function script(path: string, isInline = true): Promise<Script> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    // libraries leave their warnings out then
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      lib: { entry: path, formats: ['iife'], name: 'script', fileName: 'script' },
    },
  })) as Rolldown.RolldownOutput[]
  const [chunk] = result[0]?.output ?? []
  if (!chunk) throw new Error(`${path} gave no script`)
  if (isInline && /<\/script|<!--/i.test(chunk.code))
    throw new PressError({
      file: path,
      what: 'its text would end the script element it is written into',
      todo: 'Split the string.',
    })
  return { text: chunk.code, hash: sha256(chunk.code), files: Object.keys(chunk.modules) }
}

/** Makes `?script` imports work, in a build and in development. */
export function scriptPlugin(): Plugin {
  return {
    name: 'book:script',
    enforce: 'pre',
    async load(id) {
      const [path, query] = id.split('?')
      const isWorker = query?.split('&').includes('script=worker') === true
      if (!path || !(isWorker || query?.split('&').includes('script'))) return undefined
      const { text, hash, files } = await script(path, !isWorker)
      for (const file of files) this.addWatchFile(file)
      return {
        code: `export default ${JSON.stringify({ text, hash })}`,
        map: null,
        moduleType: 'js',
      }
    },
  }
}
