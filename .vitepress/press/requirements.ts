// What is asked of the book's HTTP server, as a table: `code/16-http/requirements.yaml`. That each
// test that it names is there, chapter 16's own tests say.

import { parse } from 'yaml'
import { z } from 'zod'
import { read, type Book } from './book.ts'
import { escape } from './filmstrip/html.ts'

const FILE = 'code/16-http/requirements.yaml'

const schema = z.array(
  z.strictObject({
    says: z.string(),
    from: z.string().regex(/^RFC \d+, \d+(\.\d+)*$/),
    level: z.enum(['MUST', 'SHOULD', 'MAY', 'may', 'own', 'departs']),
    shown: z.array(z.string()).min(1),
  }),
)

type Requirement = z.infer<typeof schema>[number]

/** A table for each document, in the order of its sections. */
export function requirementsTable(book: Book): string {
  const all = schema.parse(parse(read(book, FILE)))
  const documents = [...new Set(all.map(({ from }) => from.split(', ')[0]!))].sort()
  const tables = documents.map((document) => {
    const rows = all.filter(({ from }) => from.startsWith(`${document}, `)).sort(bySection)
    return `<h2 id="${document.toLowerCase().replace(' ', '-')}">${document}</h2><table><thead><tr><th scope="col">Section</th><th scope="col">What is asked</th><th scope="col">Level</th><th scope="col">Shown by</th></tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
  })
  return `<div v-pre>${tables.join('')}</div>\n`
}

function row({ says, from, level, shown }: Requirement): string {
  const section = from.split(', ')[1]!
  const number = from.slice(4).split(',')[0]!
  const link = `<a href="https://www.rfc-editor.org/rfc/rfc${number}#section-${section}">${section}</a>`
  const tests = shown.map((name) => `<li>${escape(name)}</li>`).join('')
  return `<tr><th scope="row">${link}</th><td>${escape(says)}</td><td>${level}</td><td><ul>${tests}</ul></td></tr>`
}

/** 2.10 comes after 2.9. */
const bySection = (one: Requirement, other: Requirement): number =>
  one.from.localeCompare(other.from, 'en', { numeric: true })
