// The solution of an exercise, after its hints. Nothing of it is fetched before the reader asks, and who
// has not solved the exercise is asked once more. Then it stands beside what the reader wrote.

import { doneOf, draftOf, revealed } from '../../press/exercise/progress.ts'
import type { Answers } from '../../press/manifest.ts'
import type { About } from './bench.ts'
import { button, element } from './elements.ts'
import { jsonAt } from './fetched.ts'
import * as store from './store.ts'

/** What unfolds to the solution. */
export function solution({ id, base }: About): HTMLElement {
  const [chapter = '', name = ''] = id.split('/')
  const body = element('div', 'desk-solution')
  body.setAttribute('role', 'status')
  const made = element('details', 'unfold solution', element('summary', '', 'Solution'), body)

  async function reveal(): Promise<void> {
    let answers
    try {
      answers = await jsonAt<Answers>(`${base}${chapter}/solutions/${name}.json`)
    } catch {
      body.replaceChildren(element('p', '', 'The solution could not be loaded. Are you offline?'))
      return
    }
    // without its colours it is still the solution
    const colours = await import('../colours/pieces.ts').catch(() => undefined)
    store.change(id, (progress) => revealed(progress, id))
    const book = pane('The book’s', answers.solution, colours)
    const mine = draftOf(store.load(id), id)
    body.replaceChildren(...(mine ? [pane('Yours', mine.text, colours)] : []), book)
    body.classList.toggle('is-pair', mine !== undefined)
  }

  made.addEventListener('toggle', () => {
    if (!made.open) return
    if (doneOf(store.load(id), id).solved) void reveal()
    else
      body.replaceChildren(
        element('p', '', 'You have not solved it yet.'),
        button('Show the solution', () => void reveal()),
      )
  })
  return made
}

type Colours = typeof import('../colours/pieces.ts')

function pane(title: string, text: string, colours?: Colours): HTMLElement {
  const lines = colours?.pieces(text.trimEnd())
  const shown = lines
    ? lines.flatMap((line, at) => [
        ...(at > 0 ? ['\n'] : []),
        ...line.map(([code, colour]) => (colour ? element('span', colour, code) : code)),
      ])
    : [text.trimEnd()]
  const code = element('pre', '', element('code', 'coloured', ...shown))
  code.tabIndex = 0
  code.setAttribute('role', 'region')
  code.setAttribute('aria-label', title)
  return element('figure', '', element('figcaption', '', title), code)
}
