// The list of what the compiler finds, below the editor: marks in a text are seen and not heard. Each
// leads to its line.

import type { Mark } from './mark.ts'

/** Puts the list at the end of a block, in the place of the one before; none takes it away. */
export function showErrors(
  block: HTMLElement,
  marks: readonly Mark[],
  goTo: (line: number) => void,
): void {
  block.querySelector('.bench-errors')?.remove()
  if (!marks.length) return
  const list = document.createElement('ul')
  list.className = 'bench-errors'
  list.setAttribute('aria-label', 'What the compiler finds')
  for (const { line, message } of marks) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = `Line ${line}: ${message}`
    button.addEventListener('click', () => {
      goTo(line)
    })
    const item = document.createElement('li')
    item.append(button)
    list.append(item)
  }
  block.querySelector('.bench-bar')!.after(list)
}
