// Records a program by instrumenting it, as the page does, but in a worker of Node.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { instrument } from '../../../.vitepress/press/instrument/emit.ts'
import type { Event } from '../../../.vitepress/press/recorder/format.ts'
import { link } from '../../../.vitepress/theme/sandbox/link.ts'

export interface Watched {
  events: Event[]
  /** Whether the run was longer than a recording may be. */
  isFull: boolean
  exitCode: number
}

/** What the recorder of the page says of a program; texts by path, of it and all that it imports. */
export async function watched(
  texts: ReadonlyMap<string, string>,
  files: string[],
): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'watched-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const linked = link(texts, files[0]!, instrument)
    const at = (path: string): string => join(folder, path.replace(/\.ts$/, '.js'))
    for (const { path, parts } of linked) {
      const code = parts.map((part) => {
        if (typeof part === 'string') return part
        const to = relative(dirname(at(path)), at(linked[part]!.path))
        return to.startsWith('.') ? to : `./${to}`
      })
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), code.join(''))
    }
    const worker = new Worker(new URL('./child.ts', import.meta.url), {
      workerData: { files, entry: pathToFileURL(at(files[0]!)).href },
    })
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
