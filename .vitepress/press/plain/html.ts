// The press's own lists and tables, which are HTML, as Markdown. It knows the few elements that they are
// made of; of any other element it keeps the text, and of drawings nothing.

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&ZeroWidthSpace;': '',
}

const unescape = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp|ZeroWidthSpace);/g, (entity) => ENTITIES[entity] ?? entity)

/** Text within a paragraph, a cell or an entry. */
const inline = (html: string): string =>
  unescape(
    html
      .replace(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, to: string, text: string) =>
        text.replace(/&ZeroWidthSpace;/g, '').trim() === '' ? '' : `[${text}](${to})`,
      )
      .replace(/<\/?code[^>]*>/g, '`')
      .replace(/<\/?(?:b|strong|dfn)>/g, '**')
      .replace(/<br>/g, ' — ')
      .replace(/<\/li>\s*<li[^>]*>/g, '; ')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim()

function table(html: string): string {
  const rows = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      inline(cell).replaceAll('|', '\\|'),
    ),
  )
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n')
}

const PIECE =
  /<table[\s\S]*?<\/table>|<h([2-4])[^>]*>([\s\S]*?)<\/h\1>|<li[^>]*>([\s\S]*?)<\/li>|<dt[^>]*>([\s\S]*?)<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>|<p[^>]*>([\s\S]*?)<\/p>/g

/** A list or a table of the press as Markdown. */
export function markdownOf(html: string): string {
  const found: string[] = []
  for (const [whole, level, heading, entry, term, meaning, paragraph] of html
    .replace(/<(svg|form)[\s\S]*?<\/\1>/g, '')
    .matchAll(PIECE)) {
    if (heading !== undefined) found.push(`\n${'#'.repeat(Number(level))} ${inline(heading)}\n`)
    else if (entry !== undefined) found.push(`- ${inline(entry)}`)
    else if (term !== undefined) found.push(`- **${inline(term)}**: ${inline(meaning!)}`)
    else if (paragraph !== undefined) found.push(`\n${inline(paragraph)}\n`)
    else found.push(`\n${table(whole)}\n`)
  }
  return found.join('\n').trim()
}
