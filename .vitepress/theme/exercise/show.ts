// A verdict in the page: what is said comes from the press, as in the terminal; here it becomes a list.

import { place, type Told, type ToldTest } from '../../press/exercise/tell.ts'
import { button, element, prose } from './elements.ts'

/** The list of what the tests say. `file` is the reader's; `go` leads to a line of it. */
export function show(told: Told, file: string, go: (line: number) => void): HTMLElement[] {
  const { error, tests, untold, familiar } = told
  if (error) {
    const { line, message } = error
    const at = line === undefined ? file : lineButton(file, line, go)
    return [element('p', 'desk-error', at, `: ${message}`)]
  }
  const items = tests.map((test) => oneTest(test, file, go))
  if (untold !== undefined) items.push(element('li', 'later', sign('·', ''), untold))
  const list = element('ul', 'desk-tests', ...items)
  list.setAttribute('aria-label', 'What the tests say')
  if (!familiar) return [list]
  const [first, ...others] = prose(familiar.hint)
  first?.prepend(element('b', '', familiar.label), ' ')
  return [list, element('div', 'desk-familiar', ...(first ? [first] : []), ...others)]
}

function oneTest(
  { state, name, why, line }: ToldTest,
  file: string,
  go: (line: number) => void,
): HTMLElement {
  if (state === 'pass') return element('li', 'pass', sign('✓', 'Passes: '), name)
  const parts: HTMLElement[] = []
  if (why.length) {
    const text = element('pre', '', why.join('\n'))
    text.tabIndex = 0
    text.setAttribute('role', 'region')
    text.setAttribute('aria-label', `Why: ${name}`)
    parts.push(text)
  }
  if (line !== undefined) parts.push(element('p', 'desk-at', 'at ', lineButton(file, line, go)))
  return element('li', 'fail', sign('✗', 'Fails: '), name, ...parts)
}

/** A sign that is read as a word. */
function sign(shown: string, read: string): HTMLElement {
  const mark = element('span', 'sign', shown)
  mark.setAttribute('aria-hidden', 'true')
  return element('span', '', mark, element('span', 'visually-hidden', read))
}

const lineButton = (file: string, line: number, go: (line: number) => void): HTMLElement =>
  button(
    place(file, line),
    () => {
      go(line)
    },
    'desk-line',
  )
