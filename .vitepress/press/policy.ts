// The content security policy of the site: a page runs the site's own scripts and nothing else,
// talks to the site and nobody else. It is written into each built page, for a static host sends no
// headers of ours; a server of ours sends it as a header too. VitePress writes small scripts into
// its pages: they are allowed by the hashes of what stands in the page, computed when the build is
// over and nothing will change the page any more. Invariant: what runs in a page is a file of the site, one of
// these scripts, or a blob that one of them made.

import { readFile, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PressError } from './errors.ts'
import { script, sha256 } from './script.ts'

/** The script that a sandbox's frame begins with; a frame inherits the page's policy. */
export const FRAME = resolve(import.meta.dirname, '../theme/sandbox/frame.ts')

/** The policy of a page whose inline scripts have these hashes. */
export const policy = (hashes: Iterable<string>): string =>
  [
    `default-src 'none'`,
    `script-src 'self' blob: ${[...hashes].map((hash) => `'${hash}'`).join(' ')}`.trimEnd(),
    `worker-src 'self' blob:`,
    // the one exception: VitePress and Shiki write colours into style attributes
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
  ].join('; ')

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/** Hashes of the scripts that stand in a page; data and scripts with an address have none. */
export const inlineHashes = (html: string): string[] =>
  [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => isInline(attributes))
    .map(([, , text = '']) => sha256(text))

function isInline(attributes: string): boolean {
  const type = /\btype="?([^"\s]+)/.exec(attributes)?.[1] ?? 'module'
  return !/\bsrc=/.test(attributes) && (type === 'module' || type.endsWith('javascript'))
}

const MARK = '<meta http-equiv="content-security-policy" content="'
const pages = (outDir: string): string[] =>
  globSync('**/*.html', { cwd: outDir })
    .map((page) => join(outDir, page))
    .sort()

/** Writes the policy into each page of a built site. Run it last. */
export async function addPolicy(outDir: string): Promise<void> {
  const frame = await script(FRAME)
  for (const page of pages(outDir)) {
    const html = await readFile(page, 'utf8')
    const meta = `${MARK}${policy(new Set([...inlineHashes(html), frame.hash]))}">`
    const withPolicy = html
      .replace(new RegExp(`${MARK}[^"]*">`), '')
      .replace(/<meta charset="utf-8">/i, `$&${meta}`)
    if (!withPolicy.includes(meta))
      throw new PressError({
        file: page,
        what: 'this page has no place for the policy',
        todo: 'Begin its head with <meta charset="utf-8">.',
      })
    await writeFile(page, withPolicy)
  }
}

/** The value of the `content-security-policy` header for all pages of a built site. */
export async function policyHeader(outDir: string): Promise<string> {
  const frame = await script(FRAME)
  const texts = await Promise.all(pages(outDir).map((page) => readFile(page, 'utf8')))
  return `${policy(new Set([...texts.flatMap(inlineHashes), frame.hash].sort()))}; frame-ancestors 'self'`
}
