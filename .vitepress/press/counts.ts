// The public page of counts: how much of what the book shows is proven, and every exception.

import type { Book } from './book.ts'
import { standing, type Standing } from './proof.ts'
import { escape } from './filmstrip/html.ts'

/** A table of all pages, and the list of what is not proven, each with its reason. */
export function countsTable(book: Book): string {
  const all = standing(book)
  const pages = [...new Set(all.map(({ block }) => block.page))].sort()
  const count = (state: Standing['state'], page?: string): number =>
    all.filter((one) => one.state === state && (page === undefined || one.block.page === page))
      .length
  const row = (name: string, page?: string): string =>
    `<tr><th scope="row">${escape(name)}</th><td>${count('proven', page)}</td><td>${count('exempt', page)}</td><td>${count('unproven', page)}</td></tr>`
  const rest = all
    .filter(({ state }) => state !== 'proven')
    .map(
      (one) =>
        `<li><code>${escape(one.block.page)}:${one.block.line}</code> ${escape(reason(one))}</li>`,
    )
  return `<div v-pre><table><thead><tr><th scope="col">Page</th><th scope="col">proven</th><th scope="col">exempt</th><th scope="col">unproven</th></tr></thead><tbody>${pages.map((page) => row(page, page)).join('')}${row('The whole book')}</tbody></table>${rest.length ? `<p>Blocks without a proof, each with its reason:</p><ul>${rest.join('')}</ul>` : ''}</div>\n`
}

const reason = (one: Standing): string =>
  one.state === 'exempt'
    ? `exempt: ${one.reason}`
    : one.state === 'unproven'
      ? `unproven: ${one.why}`
      : ''
