// A small book with a site of its own, built with the book's real machinery: what is tested is the
// machinery, not this book's pages. It lies in a scratch folder and is taken away after the test.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '../..')
const SCRATCH = join(ROOT, '.vitepress/scratch')

export interface Fixture {
  root: string
  /** The built site. */
  outDir: string
  remove: () => void
}

/** Writes files, by their paths below a fresh scratch folder. */
export function writeFixture(files: Record<string, string>): { root: string; remove: () => void } {
  mkdirSync(SCRATCH, { recursive: true })
  const root = mkdtempSync(join(SCRATCH, 'site-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Writes a site and builds it below a base path. */
export async function buildFixture(files: Record<string, string>, base: string): Promise<Fixture> {
  const { root, remove } = writeFixture({ ...SITE, ...files })
  const cli = join(ROOT, 'node_modules/vitepress/bin/vitepress.js')
  try {
    await promisify(execFile)(process.execPath, [cli, 'build', root, '--base', base], { cwd: ROOT })
  } catch (error) {
    remove()
    throw error
  }
  return { root, outDir: join(root, '.vitepress/dist'), remove }
}

const SITE = {
  '.vitepress/config.ts': `import { defineConfig } from 'vitepress'
import { addPolicy } from '../../../press/policy.ts'
import { publishPlugin, publish } from '../../../press/publish.ts'
import { resolve } from 'node:path'

const book = { root: resolve(import.meta.dirname, '..') }

export default defineConfig({
  title: 'A small book',
  lang: 'en',
  themeConfig: { search: { provider: 'local' } },
  vite: { plugins: [publishPlugin(book)] },
  async buildEnd({ outDir }) {
    await publish(book, outDir)
    await addPolicy(outDir)
  },
})
`,
  '.vitepress/theme/index.ts': `import DefaultTheme from 'vitepress/theme'
import { onContentUpdated } from 'vitepress'
import { benchOnPage } from '../../../../theme/editor/blocks.ts'
import '../../../../theme/editor/bar.css'

export default { extends: DefaultTheme, setup: () => { onContentUpdated(benchOnPage) } }
`,
}
