// Of what the server is made: one scheduler, chapter 9's, and no promise. Read from the files.

import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { list, read, thisBook } from '../../.vitepress/press/book.ts'
import { closure } from '../../.vitepress/press/source.ts'

const SERVER = 'code/17-serving/serve.ts'
const SCHEDULER = 'code/09-system-calls/scheduler.ts'
/** What makes promises is another chapter's, or a language's word for it. */
const PROMISES = /\basync\b|\bawait\b|\bPromise\b|\.then\(|node:[\w/]+\/promises/

/** A file without its comments and the texts in it. */
const words = (path: string): string =>
  read(thisBook, path)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")

describe('the server that serves this book', () => {
  const made = closure(thisBook, SERVER)

  test('stands on chapter 9’s scheduler, and on no other', () => {
    expect(made).toContain(SCHEDULER)
    const resuming = made.filter((path) => /\bclass \w*Scheduler\b|\.return\?*\(/.test(words(path)))
    expect(resuming).toEqual([SCHEDULER])
    expect(made.filter((path) => /^code\/(0[1-7]|13|14)-/.test(path))).toEqual([])
  })

  test('is made of chapters 8 to 17, and of Node', () => {
    expect(made.length).toBeGreaterThan(40)
    expect(made.filter((path) => !/^code\/(0[89]|1[0-7])-[\w-]+\/[\w-]+\.ts$/.test(path))).toEqual(
      [],
    )
  })

  test('has no async, no await and no promise', () => {
    const modules = list(thisBook, [
      'code/15-sockets/*.ts',
      'code/16-http/*.ts',
      'code/17-serving/*.ts',
    ])
    expect(modules.length).toBeGreaterThan(60)
    const found = [...new Set([...modules, ...made])].filter((path) => PROMISES.test(words(path)))
    expect(found.map((path) => basename(path))).toEqual([])
  })
})
