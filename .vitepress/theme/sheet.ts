// The look of what is loaded later. The site's own style sheet is loaded by every reader, whole, and most
// only read; so what a page may never show brings its style along.

const sheets = new Set<string>()

/** Puts a style sheet into the page, once. */
export function sheet(css: string): void {
  if (typeof document === 'undefined' || sheets.has(css)) return
  sheets.add(css)
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}
