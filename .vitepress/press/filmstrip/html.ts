// Text into HTML and back, without anything of Node: the player uses it in the page too.

/** Text as it may stand between tags and in quoted attributes. */
export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The text that a line of highlighted code shows. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (all, hex?: string, decimal?: string, name?: string) => {
        if (hex) return String.fromCodePoint(parseInt(hex, 16))
        if (decimal) return String.fromCodePoint(Number(decimal))
        return NAMED[name ?? ''] ?? all
      },
    )

/** The id of a line of shown code, to which something links; files count from 0. */
export const lineId = (id: string, file: number, line: number): string => `${id}-${file}-L${line}`
