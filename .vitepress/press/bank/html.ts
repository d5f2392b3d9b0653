// A question as HTML that a learning platform shows: text, code and output, with no style and no script
// of ours. Pure. Questions are written in paragraphs with code in backquotes and nothing else; a test
// holds this to what the site's own Markdown makes of each of them.

import { escape } from '../filmstrip/html.ts'

/** Text with code in backquotes, as HTML within a paragraph. */
export const inline = (text: string): string =>
  escape(text).replace(
    /(`+)(.+?)\1(?!`)/g,
    (_whole, _ticks, code: string) => `<code>${code}</code>`,
  )

/** Paragraphs. */
export const block = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('\n')

/** Code or output, letter for letter. */
export const pre = (text: string): string => `<pre><code>${escape(text)}</code></pre>`
