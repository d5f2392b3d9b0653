// The way out of a cell. What it needs is taken hold of before the subject is loaded, and the secret is
// known to the closure alone. Invariant: a report leaves at once and in order, so that what was
// told before a cell dies has been told.

import { readSync, writeSync } from 'node:fs'
import { CHANNEL, type Job, type Report } from '../job.ts'

const { stringify } = JSON

/** Reads the job from standard input, and leaves no copy of its text in memory that can be had again. */
export function readJob(): Job {
  const chunks: Uint8Array[] = []
  const chunk = new Uint8Array(1 << 16)
  for (let length; (length = readSync(0, chunk)) > 0;) chunks.push(chunk.slice(0, length))
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of chunks) {
    all.set(part, at)
    at += part.length
    part.fill(0)
  }
  const job = JSON.parse(new TextDecoder().decode(all)) as Job
  all.fill(0)
  chunk.fill(0)
  return job
}

export type Tell = (report: Report) => void

/** Opens the channel; each report carries the secret and its number. */
export function openChannel(secret: string): Tell {
  let count = 0
  return (report) => {
    writeSync(CHANNEL, `${secret} ${count} ${stringify(report)}\n`)
    count += 1
  }
}
