// Looks through the prose for figures that were typed by hand: a number with a unit must come from a
// measurement (<Figure>) or stand beside a link to its source.

import { pages, read, splitPage, type Book } from './book.ts'

const UNIT =
  /(?<![\w.])\d[\d.,]*\s?(?:ns|µs|ms|s|nanoseconds?|microseconds?|milliseconds?|seconds?|minutes|bytes?|kilobytes?|megabytes?|gigabytes?|B|kB|KB|MB|GB|KiB|MiB|GiB|%|percent|times faster|times slower|requests a second)(?![\w-])/g

/** Paragraphs with such a figure and no source, each as `page:line: figure`. */
export function unprovenFigures(book: Book): string[] {
  return pages(book).flatMap((page) => {
    const { body, bodyLine } = splitPage(read(book, page))
    return paragraphs(body).flatMap(({ text, line }) =>
      CITED.test(text)
        ? []
        : [...text.matchAll(UNIT)].map(([figure]) => `${page}:${bodyLine + line}: ${figure}`),
    )
  })
}

const CITED = /\[@[a-z]|\]\((?:\.\.\/docs\/|\.\/|\/docs\/)?sources(?:\.md)?#/

/** Paragraphs of a page without its code, with the line on which each begins, from 0. */
function paragraphs(body: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  let fence: string | undefined
  let open: { text: string; line: number } | undefined
  for (const [line, content] of body.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(content)?.[1]
    if (mark)
      fence = fence === undefined ? mark : content.trim().startsWith(fence) ? undefined : fence
    if (mark || fence !== undefined || content.startsWith('<<<') || content.trim() === '') {
      open = undefined
      continue
    }
    if (!open) found.push((open = { text: '', line }))
    open.text += ` ${content.replace(/`[^`]*`/g, '').replace(/<[^>]*>/g, '')}`
  }
  return found
}
