// Elements as the exercises make them. Text is text: nothing here takes HTML.

type Part = Node | string

/** An element of a class, with what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...parts: Part[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...parts)
  return made
}

export function button(
  label: string,
  act: () => void,
  className = 'desk-button',
): HTMLButtonElement {
  const made = element('button', className, label)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Text of several paragraphs in which backquotes stand for code, as hints are written. */
export const prose = (text: string): HTMLElement[] =>
  text.split('\n\n').map((paragraph) => element('p', '', ...inline(paragraph)))

const inline = (text: string): Part[] =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? element('code', '', part) : part))
