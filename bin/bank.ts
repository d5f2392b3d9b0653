// npm run bank: all questions of the book as a file that learning platforms import.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { moodle } from '../.vitepress/press/bank/moodle.ts'
import { bookAt, command, Mistyped } from './command.ts'

const USAGE = `npm run bank               writes questions.xml, the questions of all chapters for Moodle
npm run bank -- FILE       writes them there`

function main(): number {
  const { values, positionals } = parseArgs({
    options: { book: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const [file = 'questions.xml', ...more] = positionals
  if (more.length) throw new Mistyped(`One file at a time.\n\n${USAGE}`)
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const text = moodle(bookAt(values.book))
  mkdirSync(dirname(resolve(file)), { recursive: true })
  writeFileSync(file, text)
  const count = text.split('<question type="multichoice">').length - 1
  console.log(`${file}: ${count} questions`)
  return 0
}

await command(USAGE, main)
