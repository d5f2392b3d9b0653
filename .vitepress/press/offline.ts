// The book without a network: the service worker that holds the whole site, with the list of what it holds
// written at its head. The list is made from the built files when nothing changes them any more, so it is
// true of them; compressed forms come later and are not in it. Invariant: when any held file changes,
// `sw.js` changes, and so a browser that has an older book learns of it.

import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { held } from './offline/held.ts'
import { script } from './script.ts'

const WORKER = resolve(import.meta.dirname, '../theme/offline/worker.ts')

/** Writes the service worker of a built site, and how much it holds. Run it after the policy. */
export async function hold(outDir: string): Promise<void> {
  const { files, bytes } = held(outDir)
  const { text } = await script(WORKER)
  await writeFile(join(outDir, 'sw.js'), `self.HELD=${JSON.stringify(files)};\n${text}`)
  await writeFile(join(outDir, 'offline.json'), JSON.stringify({ bytes, files: files.length }))
}
