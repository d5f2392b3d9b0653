// What goes beside the editions in a release: the site as one archive, and the checksums of all files.
// Invariant: the same files make the same bytes, whatever the clock says.

import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { zipTime } from './epub.ts'

/** A folder as a zip, below a folder called `name`. Compressed copies of files stay out. */
export async function archive(
  folder: string,
  name: string,
  made: Date | undefined,
): Promise<Uint8Array> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  const packed: Zippable = {}
  for (const file of files) packed[`${name}/${file}`] = await readFile(join(folder, file))
  return zipSync(packed, { level: 9, mtime: zipTime(made) })
}

/** A line for each file, as `sha256sum --check` reads them. */
export async function checksums(folder: string): Promise<string> {
  const files = globSync('*.{pdf,epub,zip}', { cwd: folder }).sort()
  const lines = files.map(async (file) => {
    const sum = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex')
    return `${sum}  ${file}\n`
  })
  return (await Promise.all(lines)).join('')
}
