// What a run shows below its block: the output, line by line with its level, and above it which
// changes of the reader's it ran with. Invariant: output is shown as text and never as HTML, and
// reaches the screen once a frame, however fast it comes.

import type { Line } from '../sandbox/session.ts'

export interface Panel {
  clear: () => void
  line: (line: Line) => void
  /** Shows an element below the block, until the next run. */
  show: (element: HTMLElement) => void
  /** Says with whose changes the program runs, and offers to run it without them. */
  with: (names: string[], without: () => void) => void
  /** Shows at once what waits for the next frame. */
  flush: () => void
}

/** Makes a panel at the end of a block; it is seen once it holds something. */
export function makePanel(block: HTMLElement, name: string): Panel {
  const note = document.createElement('p')
  note.className = 'bench-with'
  note.hidden = true
  const output = document.createElement('div')
  output.className = 'bench-output'
  output.hidden = true
  output.tabIndex = 0
  output.setAttribute('role', 'region')
  output.setAttribute('aria-label', `Output of ${name}`)
  const below = document.createElement('div')
  block.append(note, output, below)
  let waiting: Line[] = []
  const flush = (): void => {
    if (waiting.length) {
      output.append(...waiting.map(row))
      output.hidden = false
    }
    waiting = []
  }
  return {
    flush,
    clear() {
      waiting = []
      output.replaceChildren()
      output.hidden = true
      note.hidden = true
      below.replaceChildren()
    },
    show(element) {
      below.replaceChildren(element)
    },
    line(line) {
      if (waiting.push(line) === 1) requestAnimationFrame(flush)
    },
    with(names, without) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = 'Run as in the book'
      button.addEventListener('click', without)
      note.replaceChildren(`With your changes in ${names.join(', ')}. `, button)
      note.hidden = false
    },
  }
}

function row({ level, text }: Line): HTMLElement {
  const made = document.createElement('pre')
  made.className = level
  made.textContent = text
  return made
}
