// The recorder: runs a program under V8's debugger and turns what each stop shows into events.

import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { normalise } from '../normalise.ts'
import { environment } from '../run.ts'
import { closure, closureHash, source, type Source } from '../source.ts'
import { EventMaker } from './events.ts'
import { MAX_EVENTS, VERSION, type Recording } from './format.ts'
import type { Job } from './inside.ts'
import type { Snapshot } from './snapshot.ts'

/** Milliseconds that a recorded program may take, and how often it may be stopped. */
const LIMITS = { time: 60_000, stops: 1_500 }

/** Records one program of the book. Too long a run, and one that does not end, are PressErrors. */
export async function record(book: Book, path: string, limits = LIMITS): Promise<Recording> {
  const files = closure(book, path)
  const folder = mkdtempSync(join(tmpdir(), 'recording-'))
  const job: Job = {
    files: files.map((file) => ({
      url: pathToFileURL(resolve(book.root, file)).href,
      text: read(book, file),
    })),
    outFile: join(folder, 'out'),
    snapshotFile: join(folder, 'snapshots'),
    mostStops: limits.stops,
  }
  try {
    const exitCode = await runUnder(book, source(book, path), job, limits.time)
    const events = new EventMaker()
    const said: (Snapshot | { failed: string })[] = readFileSync(job.snapshotFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Snapshot | { failed: string })
    for (const snapshot of said) {
      if ('failed' in snapshot) throw tooMuch(path, snapshot.failed)
      events.add(snapshot)
    }
    const seen = said.map((snapshot) => ('out' in snapshot ? snapshot.out : '')).join('')
    events.end(readFileSync(job.outFile, 'utf8').slice(seen.length))
    if (exitCode === undefined)
      throw tooMuch(
        path,
        `the recorded program does not end: stopped after ${limits.time / 1000} s`,
      )
    if (events.events.length > MAX_EVENTS)
      throw tooMuch(
        path,
        `a recording has at most ${MAX_EVENTS} events, and this run has ${events.events.length}`,
      )
    const text = normalise(book, JSON.stringify(events.events))
    return {
      version: VERSION,
      program: path,
      hash: closureHash(book, path),
      files,
      events: JSON.parse(text) as Recording['events'],
      exitCode,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tooMuch = (file: string, what: string): PressError =>
  new PressError({ file, what, todo: 'Record a smaller run of the same idea.' })

/** Its exit code, or undefined where its time ran out. */
function runUnder(
  book: Book,
  { nodeFlags, path, args }: Source,
  job: Job,
  time: number,
): Promise<number | undefined> {
  writeFileSync(job.snapshotFile, '')
  const out = openSync(job.outFile, 'w')
  const preload = pathToFileURL(join(import.meta.dirname, 'preload.ts'))
  preload.searchParams.set('job', JSON.stringify(job))
  const child = spawn(process.execPath, [...nodeFlags, `--import=${preload.href}`, path, ...args], {
    cwd: book.root,
    env: environment(),
    stdio: ['ignore', out, 'ignore'],
  })
  closeSync(out)
  return new Promise((done, reject) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, time)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      done(late ? undefined : (code ?? 1))
    })
  })
}
