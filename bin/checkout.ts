// npm run checkout: puts the code of a chapter, as it stands at its end, into a folder to work in.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { put } from '../.vitepress/press/checkout/put.ts'
import { state } from '../.vitepress/press/checkout/state.ts'
import { coded } from '../.vitepress/press/manifest.ts'
import { bookAt, command, keptByNpm, Mistyped, pick, pickRoom, rooms } from './command.ts'

const USAGE = `npm run checkout                   lists the chapters that have code
npm run checkout 9                 puts the code of chapter 9 into work/checkout
npm run checkout 9 system-calls    the same
npm run checkout 9 -- --force      the same, over what you have changed there`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      book: { type: 'string' },
    },
    allowPositionals: true,
  })
  const insists = values.force ?? keptByNpm(['force']).length > 0
  const book = bookAt(values.book)
  const all = rooms(book).filter(({ slug }) => coded(book).includes(slug))
  const [first, second, ...rest] = positionals
  if (values.help || first === undefined) {
    if (!values.help) for (const { slug, title } of all) console.log(`${slug}  ${title}`)
    console.log(values.help ? USAGE : `\n${USAGE}`)
    return 0
  }
  if (rest.length) throw new Mistyped(`One chapter at a time.\n\n${USAGE}`)
  const { slug } = await pickRoom(book, first)
  await pick('code of a chapter', slug, all, (room) => [room.slug])
  // the beginning of its name is enough, for the number has said which
  if (second !== undefined && !slug.slice(3).startsWith(second))
    await pick(`chapter ${Number(slug.slice(0, 2))} called`, second, [slug.slice(3)], (name) => [
      name,
    ])
  const folder = `work/checkout/${slug}`
  const { written, removed } = put(resolve(book.root, folder), state(book, slug), insists)
  const done = [
    written ? `${written} files written` : 'nothing to write',
    ...(removed ? [`${removed} removed`] : []),
  ]
  console.log(`${folder}: ${done.join(', ')}. Its README.md says what runs.`)
  return 0
}

await command(USAGE, main)
