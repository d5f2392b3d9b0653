// How a page opens: its text first. Scripts, which nobody needs in order to read, give way to the style sheet
// and the faces; and what is far below the view is laid out at the reader's first sign (`theme/later.ts`, `page.css`).
// Invariant: a page of which some place is asked for (by a fragment, by going back, by loading it again) is
// laid out whole at once, for only then is that place where it will stay.

import type { HeadConfig } from 'vitepress'

/** The class of a page whose far parts are not laid out yet. */
export const LATER = 'later'

/** The class of a page that runs its scripts: it may count on them, and be as tall at once as they will make it. */
const SCRIPTED = 'scripted'

// A browser without `overflow-clip-margin` would cut off what stands out of its column meanwhile.
const OPEN = `(() => {
  const { classList } = document.documentElement
  classList.add('${SCRIPTED}')
  addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement) classList.remove('${SCRIPTED}')
  }, true)
  const [{ type } = {}] = performance.getEntriesByType('navigation')
  if (type === 'navigate' && !location.hash && CSS.supports('overflow-clip-margin: 1px'))
    classList.add('${LATER}')
})()`

/** What a page's head says of its opening. */
export const opening = (): HeadConfig[] => [['script', {}, OPEN]]

const SCRIPTS =
  /\s*<(?:script type="module" src="[^"]+"><\/script>|link rel="modulepreload" href="[^"]+">)/g

/** Moves a page's scripts behind all else that its head asks for, to be fetched with less haste. */
export function scriptsLast(html: string): string {
  const scripts = html.match(SCRIPTS) ?? []
  return html
    .replaceAll(SCRIPTS, '')
    .replace(/\s*<\/head>/, (end) =>
      [...scripts, end].join('').replaceAll('rel="modulepreload"', '$& fetchpriority="low"'),
    )
}
