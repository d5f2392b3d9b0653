// Runs one submission in a cell and decides. A cell is a process of Node's that may read one file (its
// own program), write none, start nothing, and load no native code; its time, memory, output and
// processor seconds are bounded. Invariant: every job gets one outcome, whatever the subject
// does, and no cell outlives it.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { environment } from '../run.ts'
import { Account, type Outcome } from './account.ts'
import type { Job } from './job.ts'

export interface Limits {
  /** Seconds of the processor for one exercise: what an endless loop gets. */
  processor: number
  /** Milliseconds on the clock for one exercise, while it does not work: what waits for ever gets. */
  time: number
  /** Mebibytes of the heap; buffers outside it get as much again and what Node itself needs. */
  memory: number
  /** Characters on standard output and error together. */
  output: number
  /** Characters of reports. */
  reports: number
}

export const LIMITS: Limits = {
  processor: 5,
  time: 30_000,
  memory: 192,
  output: 100_000,
  reports: 2_000_000,
}

/** Mebibytes that Node takes before any program. */
const BASE = 512

const flags = (file: string, { memory }: Limits): string[] => [
  '--permission',
  `--allow-fs-read=${file}`,
  '--disallow-code-generation-from-strings',
  '--zero-fill-buffers',
  '--no-addons',
  '--disable-sigusr1',
  '--no-warnings',
  `--max-old-space-size=${memory}`,
  '--max-semi-space-size=16',
  file,
]

/** A shell that sets what only it can set, where there is one, and becomes Node. */
function command(file: string, limits: Limits): [string, string[]] {
  const node = [process.execPath, ...flags(file, limits)]
  if (process.platform === 'win32') return [node[0]!, node.slice(1)]
  const data = (2 * limits.memory + BASE) * 1024
  const script = `ulimit -c 0; ulimit -d ${data}; ulimit -S -t ${limits.processor}; exec "$@"`
  return ['/bin/sh', ['-c', script, 'cell', ...node]]
}

/** Milliseconds until a cell has to be ready for its subject, on a busy machine. */
const START = 120_000
/** How often a cell that still works may have its time again: the processor's limit ends it. */
const PATIENCE = 9

/** Whether a process runs, or would if the machine were not busy; where that cannot be seen, no. */
function isWorking(pid: number | undefined): boolean {
  try {
    return /\) R /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const cells = new Set<ChildProcess>()
process.once('exit', () => {
  for (const cell of cells) cell.kill('SIGKILL')
})

/** Runs a job in a cell made of `file`. */
export function confine(
  job: Omit<Job, 'secret'>,
  file: string,
  limits: Limits = LIMITS,
): Promise<Outcome> {
  const secret = randomBytes(24).toString('hex')
  const account = new Account(secret, limits)
  const [program, args] = command(file, limits)
  const { TZ, LANG } = environment()
  const cell = spawn(program, args, {
    cwd: '/',
    env: { TZ, LANG },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
  cells.add(cell)
  return new Promise((resolve, reject) => {
    const stop = (): void => void cell.kill('SIGKILL')
    let patience = PATIENCE
    const late = (): void => {
      if (account.ready && isWorking(cell.pid) && patience-- > 0) wait(limits.time)
      else {
        account.late()
        stop()
      }
    }
    let timer: NodeJS.Timeout
    const wait = (time: number): void => {
      clearTimeout(timer)
      timer = setTimeout(late, time)
    }
    wait(START)
    let printed = 0
    let complaint = ''
    cell.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000)
    })
    for (const stream of [cell.stdout, cell.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.length
        if (printed <= limits.output) return
        account.flooded()
        stop()
      })
    const reports = cell.stdio[3] as Readable
    reports.setEncoding('utf8').on('data', (text: string) => {
      const wasReady = account.ready
      if (account.take(text)) stop()
      else if (account.ready && !wasReady) wait(limits.time)
    })
    cell.stdin.on('error', () => undefined) // it has ended before it read its job
    cell.stdin.end(JSON.stringify({ secret, ...job } satisfies Job))
    cell.on('error', reject)
    cell.on('close', (code, signal) => {
      clearTimeout(timer)
      cells.delete(cell)
      try {
        resolve(account.outcome(code, signal))
      } catch (error) {
        reject(new Error(`${(error as Error).message}\n${complaint}`))
      }
    })
  })
}
