// The parts of an EPUB that are not pages: what is in it and in which order (the package), its contents
// (the navigation), its cover. As EPUB 3.2 and EPUB Accessibility 1.0 ask.

import { escape } from '../press/filmstrip/html.ts'
import { versionText } from '../press/version.ts'
import { groups, SUBTITLE, TITLE, type Edition, type Section } from './edition.ts'

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

/** A page: XHTML round what stands in its body. */
export const xhtml = (title: string, body: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body${more}>${body}</body></html>
`

const CLAIMS = {
  accessMode: ['textual', 'visual'],
  accessModeSufficient: ['textual', 'textual,visual'],
  accessibilityFeature: ['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'longDescription', 'displayTransformability'], // prettier-ignore
  accessibilityHazard: ['none'],
  accessibilitySummary: [
    'No information is in colour or in a picture alone: every drawing has its steps or its numbers in words beside it. There are no scripts, sounds or moving pictures.',
  ],
}

/** The package document. */
export function packageDocument({ sections, version }: Edition): string {
  const made = (version.made ?? new Date(0)).toISOString().replace(/\.\d+Z$/, 'Z')
  const claims = Object.entries(CLAIMS).flatMap(([name, values]) =>
    values.map((value) => `<meta property="schema:${name}">${value}</meta>`),
  )
  const items = sections.map(
    ({ slug, hasSvg }) =>
      `<item id="page-${slug}" href="${slug}.xhtml" media-type="application/xhtml+xml"${hasSvg ? ' properties="svg"' : ''}/>`,
  )
  const order = ['cover', 'nav', ...sections.map(({ slug }) => `page-${slug}`)]
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x-yield-book:${version.number}</dc:identifier><dc:title>${TITLE}</dc:title><dc:language>en</dc:language><dc:creator>The authors of ${TITLE}</dc:creator><dc:description>${SUBTITLE}</dc:description><dc:rights>Text: CC BY-SA 4.0. Programs: MIT.</dc:rights><dc:date>${made.slice(0, 10)}</dc:date><meta property="dcterms:modified">${made}</meta>
${claims.join('\n')}
<meta name="cover" content="cover-image"/></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml" properties="svg"/><item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/><item id="style" href="book.css" media-type="text/css"/>
${items.join('\n')}</manifest><spine>${order.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>
`
}

/** The contents: parts with their chapters, chapters with their sections. */
export function navigation({ sections, version }: Edition): string {
  const link = (href: string, text: string): string => `<a href="${href}">${escape(text)}</a>`
  const item = ({ slug, name, headings, chapter }: Section): string => {
    const own = headings.filter(({ level }) => chapter && level === 2)
    const below = own.map(({ id, text }) => `<li>${link(`${slug}.xhtml#${id}`, text)}</li>`)
    return `<li>${link(`${slug}.xhtml`, name)}${below.length > 0 ? `<ol>${below.join('')}</ol>` : ''}</li>`
  }
  const list = groups(sections).map(({ title, sections: some }) =>
    title === undefined
      ? some.map(item).join('')
      : `<li><span>${escape(title)}</span><ol>${some.map(item).join('')}</ol></li>`,
  )
  const first = sections.find(({ chapter }) => chapter)?.slug ?? 'nav'
  const body = `<p>${versionText(version)}</p><nav epub:type="toc" id="toc" role="doc-toc"><h1>Contents</h1><ol>${list.join('')}</ol></nav><nav epub:type="landmarks" hidden="hidden"><h2>Places</h2><ol><li><a epub:type="cover" href="cover.xhtml">Cover</a></li><li><a epub:type="toc" href="nav.xhtml">Contents</a></li><li><a epub:type="bodymatter" href="${first}.xhtml">First chapter</a></li></ol></nav>`
  return xhtml('Contents', body)
}

/** The cover as a picture: title and the book's mark, which is drawn in a square of `side`. */
export function coverSvg(mark: string, number: string): string {
  const box = /viewBox="([^"]+)"/.exec(mark)?.[1] ?? '0 0 32 32'
  const inner = mark.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800" role="img"><title>${TITLE}: ${SUBTITLE}. Version ${number}.</title><rect width="600" height="800" fill="#fffdf9"/><rect width="600" height="40" fill="#0b5a66"/><text x="60" y="190" font-family="serif" font-size="64" font-weight="700" fill="#21252b">${TITLE}</text><text x="60" y="240" font-family="serif" font-size="24" fill="#21252b">From a generator</text><text x="60" y="272" font-family="serif" font-size="24" fill="#21252b">to an async I/O server, in TypeScript</text><svg x="60" y="400" width="240" height="240" viewBox="${box}">${inner}</svg><text x="60" y="740" font-family="serif" font-size="18" fill="#21252b">Version ${number}</text></svg>`
}
