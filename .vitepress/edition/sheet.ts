// The printed edition as one page of HTML: cover, contents, sections. Page numbers are those that an
// earlier printing of the same page had; before there is one they are left open, and take as much room.

import { escape } from '../press/filmstrip/html.ts'
import { versionText } from '../press/version.ts'
import { colours, groups, SUBTITLE, TITLE, type Edition, type Section } from './edition.ts'

export interface Faces {
  /** The style sheets, one after another. */
  css: string
  /** The mark, as SVG. */
  mark: string
}

export function sheet(edition: Edition, pages: Map<string, number>, { css, mark }: Faces): string {
  const { sections, palette, version } = edition
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><meta name="author" content="The authors of ${TITLE}"><style>${css}
${colours(palette)}
${sections.map(runningHead).join('\n')}</style></head><body>
<section class="cover"><h1>${TITLE}</h1><p>${SUBTITLE}</p><div class="cover-mark">${mark}</div><p class="cover-version">${versionText(version)}</p></section>
<section class="page contents-list" id="contents"><h1>Contents</h1>${contents(sections, pages)}</section>
${sections.map(({ xhtml }) => withPages(xhtml, pages)).join('\n')}
</body></html>`
}

const runningHead = ({ slug, name }: Section): string => {
  const words = JSON.stringify(name).replaceAll('<', '\\3c ')
  return `@page p-${slug} { @top-right { content: ${words}; font: italic 8pt 'Literata', serif } } [id='${slug}'] { page: p-${slug} }`
}

function contents(sections: Section[], pages: Map<string, number>): string {
  const row = (id: string, text: string): string =>
    `<a href="#${id}">${escape(text)}${pageOf(pages, id)}</a>`
  const item = ({ slug, name, headings, chapter }: Section): string => {
    const own = headings.filter(({ level }) => chapter && level === 2)
    const below = own.map(({ id, text }) => `<li>${row(id, text)}</li>`).join('')
    return `<li>${row(slug, name)}${below && `<ol>${below}</ol>`}</li>`
  }
  return groups(sections)
    .map(
      ({ title, sections: some }) =>
        `${title ? `<h2>${escape(title)}</h2>` : ''}<ol>${some.map(item).join('')}</ol>`,
    )
    .join('')
}

/** What leads to a solution or an answer says on which page it is. */
const withPages = (xhtml: string, pages: Map<string, number>): string =>
  xhtml.replace(
    /(<p class="see"><a href="#([^"]+)">[^<]*)(<\/a>)/g,
    (_, before: string, id: string, after: string) => before + pageOf(pages, id) + after,
  )

const pageOf = (pages: Map<string, number>, id: string): string =>
  `<span class="page-of">${pages.get(id) ?? '000'}</span>`
