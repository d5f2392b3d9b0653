// Which book this is: its version, from package.json, and the day of the commit it was made from. No
// clock is read, so that the same commit makes the same book on any day. Invariant: where no commit is
// known (a folder without git), SOURCE_DATE_EPOCH says the time, in seconds; without that, no day is told.

import { execFileSync } from 'node:child_process'
import { read, type Book } from './book.ts'

export interface Version {
  /** `0.1.0` */
  number: string
  /** When its commit was made, or undefined where nothing says so. */
  made: Date | undefined
}

export function version(book: Book): Version {
  const { version: number } = JSON.parse(read(book, 'package.json')) as { version: string }
  return { number, made: told(process.env['SOURCE_DATE_EPOCH']) ?? committed(book) }
}

/** `Version 0.1.0, 23 November 2026` */
export function versionText({ number, made }: Version): string {
  const day = made?.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return `Version ${number}${day ? `, ${day}` : ''}`
}

const told = (seconds: string | undefined): Date | undefined =>
  seconds !== undefined && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined

function committed({ root }: Book): Date | undefined {
  try {
    return told(
      execFileSync('git', ['log', '-1', '--format=%ct'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    )
  } catch {
    return undefined
  }
}
