// The last part of an edition: for each exercise its hints, from gentle to strong, and its solution. The
// hints stand on the site's pages; `plain` moves them here. Solutions come from their files.

import type { Book } from '../press/book.ts'
import { chapters, read } from '../press/book.ts'
import { exercises } from '../press/exercises.ts'
import { escape } from '../press/filmstrip/html.ts'
import { highlight, loadHighlighter } from '../press/highlight.ts'

/** The name of this part, as that of a page. */
export const SOLUTIONS = 'solutions'

/** A page as the site would have it, which `plain` treats as any other. */
export async function solutionsPage(book: Book): Promise<string> {
  await loadHighlighter()
  const all = exercises(book)
  const sections = chapters(book).map(({ slug, number, title }) => {
    const own = all.filter(({ chapter }) => chapter === slug)
    if (own.length === 0) return ''
    const each = own.map((exercise) => {
      const { html } = highlight({
        text: read(book, exercise.solution).trimEnd(),
        language: 'ts',
        said: [],
        added: new Set(),
        removed: [],
      })
      const place = `/chapters/${slug}#exercise-${exercise.name}`
      return `<section class="solution" id="${exercise.chapter}-${exercise.name}"><h3><a href="${place}">${escape(exercise.title)}</a></h3><div data-hints="${exercise.id}"></div><figure class="block code"><div class="language-ts">${html}</div><figcaption>${exercise.solution}</figcaption></figure></section>`
    })
    return `<h2 id="chapter-${number}">${number}. ${escape(title)}</h2>${each.join('')}`
  })
  return `<div class="vp-doc"><div><h1>Hints and solutions</h1><p>Each solution passes the tests of its exercise; the suite runs them all. Other programs pass them too.</p>${sections.join('')}</div></div>`
}
