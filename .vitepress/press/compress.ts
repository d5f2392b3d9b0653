// Compressed copies of the site's texts, beside them: a server that knows them sends them as they
// are, and any other is not disturbed. Run it when nothing will change the site any more.
// Invariant: a copy is newer than its text, or of the same time, and smaller.

import { globSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXTS = '**/*.{html,js,css,json,svg,txt,xml,md,webmanifest}'
/** What is smaller fits in one packet as it is. */
const SMALL = 1024
/** As small as it gets within a second for a megabyte. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

const forms = {
  br: (text: Buffer) => promisify(brotliCompress)(text, BROTLI),
  gz: (text: Buffer) => promisify(gzip)(text, { level: 9 }),
}

/** Compresses a file; copies that are not smaller by a tenth are not kept. */
async function compressFile(file: string): Promise<void> {
  if ((await stat(file)).size < SMALL) return
  const text = await readFile(file)
  for (const [suffix, compress] of Object.entries(forms)) {
    const copy = await compress(text)
    if (copy.length < 0.9 * text.length) await writeFile(`${file}.${suffix}`, copy)
  }
}

/** Compresses the texts of a built site, a few at a time. */
export async function compress(outDir: string): Promise<void> {
  const files = globSync(TEXTS, { cwd: outDir }).map((name) => join(outDir, name))
  const queue = files.values()
  const work = async (): Promise<void> => {
    for (const file of queue) await compressFile(file)
  }
  await Promise.all(Array.from({ length: 4 }, work))
}
