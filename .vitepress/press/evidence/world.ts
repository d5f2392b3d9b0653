// Worlds that a reader leads. A module exports `world`, an object with `controls`, `commands`, `start`
// and a `script` of commands; how it begins and what came of the script are kept, so that a difference
// is seen, and paper has something to tell.

import { z } from 'zod'
import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { closureHash } from '../source.ts'
import { WORLD_VERSION, type World } from '../world/format.ts'
import { world as schema } from '../world/schema.ts'
import { exported, exporting } from './exported.ts'
import { json, type Kind } from './kind.ts'

const suffix = '.world.json'

export const worlds: Kind = {
  name: 'world',
  suffix,
  pieces: (book) =>
    exporting(book, 'world').map((path) => ({
      kind: 'world',
      subject: path,
      file: `${path}${suffix}`,
      inputs: closureHash(book, path),
    })),
  make: async (book, { subject, inputs }) => {
    const played = (await exported(book, subject, 'world', 'world')) as object
    const all = { version: WORLD_VERSION, program: subject, hash: inputs, ...played }
    return json(checked(subject, all, 'Mend what it exports as `world`.'))
  },
}

/** The world of a module as it lies on disk, checked. */
export function worldOf(book: Book, subject: string): World {
  const file = `${subject}${suffix}`
  const todo = `Export \`world\` from ${subject}, then npm run accept ${subject}`
  if (!exists(book, file))
    throw new PressError({ file, what: 'this world has not been made', todo })
  return checked(file, JSON.parse(read(book, file)), todo)
}

function checked(file: string, given: unknown, todo: string): World {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new PressError({ file, what: `no world: ${z.prettifyError(parsed.error)}`, todo })
}
