// A definition as nodes: what stands between backquotes is code, all else is text. Nothing is read as HTML.

/** The nodes of a definition. */
export function copyOf(text: string): (Node | string)[] {
  return text.split(/`([^`]*)`/).map((part, index) => {
    if (index % 2 === 0) return part
    const code = document.createElement('code')
    code.textContent = part
    return code
  })
}
