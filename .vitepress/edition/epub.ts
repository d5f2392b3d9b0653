// The electronic edition: one EPUB 3, a file for each page, without scripts, and without faces of its
// own, since readers choose theirs. Invariant: the same commit makes the same bytes.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { thisBook } from '../press/book.ts'
import { colours, own, TITLE, type Edition } from './edition.ts'
import { CONTAINER, coverSvg, navigation, packageDocument, xhtml } from './package.ts'

/** The bytes of an EPUB: its type first and not compressed, as the format asks. */
export async function epub(edition: Edition): Promise<Uint8Array> {
  const { version } = edition
  const mark = await readFile(join(thisBook.root, 'docs/public/mark.svg'), 'utf8')
  const cover = coverSvg(mark, version.number)
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'book/package.opf': packageDocument(edition),
    'book/nav.xhtml': navigation(edition),
    'book/cover.svg': cover,
    'book/cover.xhtml': xhtml(
      TITLE,
      `<section class="cover">${cover}</section>`,
      ' epub:type="cover"',
    ),
    'book/book.css': await css(edition),
  }
  const pageOf = new Map(
    edition.sections.flatMap(({ slug, ids }) => ids.map((id) => [id, slug] as const)),
  )
  for (const { slug, name, xhtml: body } of edition.sections)
    files[`book/${slug}.xhtml`] = xhtml(name, betweenFiles(body, slug, pageOf))
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] }
  for (const [name, text] of Object.entries(files)) packed[name] = strToU8(text)
  return zipSync(packed, { level: 9, mtime: zipTime(version.made) })
}

/** Links to what stands in another file name that file. */
const betweenFiles = (body: string, slug: string, pageOf: Map<string, string>): string =>
  body.replace(/href="#([^"]*)"/g, (all, id: string) => {
    if (id === 'contents') return 'href="nav.xhtml"'
    const page = pageOf.get(id)
    if (page === undefined || page === slug) return all
    return id === page ? `href="${page}.xhtml"` : `href="${page}.xhtml#${id}"`
  })

/** A reader that cannot say whether it is day or night shows code without colours. */
async function css({ palette }: Edition): Promise<string> {
  const sheets = await Promise.all(['edition.css', 'ereader.css'].map(own))
  return [
    ...sheets,
    `@media (prefers-color-scheme: light) {\n${colours(palette)}\n}`,
    `@media (prefers-color-scheme: dark) {\n${colours(palette, true)}\n}`,
  ].join('\n')
}

/** A zip keeps the parts of a date without its zone, and none before 1980. */
export function zipTime(made: Date | undefined): Date {
  const at = made ?? new Date(Date.UTC(1980, 0, 1))
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000)
}
