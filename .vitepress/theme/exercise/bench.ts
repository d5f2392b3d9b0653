// An exercise on a page, made to be solved there. What it shows at first is the press's, and stays:
// this adds where the reader stands, a button that opens a desk before the hints, the hints one by one,
// and the solution after them. Invariant: what the press wrote is only ever hidden, never changed, so
// that the printed page and the page without JavaScript are the same as before.

import css from './exercise.css?inline'
import { doneOf, hinted, type Done } from '../../press/exercise/progress.ts'
import { several } from '../../press/exercise/tell.ts'
import type { Desk } from './desk.ts'
import { button, element } from './elements.ts'
import { solution } from './solution.ts'
import { sheet } from '../sheet.ts'
import * as store from './store.ts'

sheet(css)

export interface About {
  /** `01-yield/collect` */
  id: string
  points: number
  /** Address of `sources/`. */
  base: string
}

/** Makes the exercise in `root` work; the result takes everything away again. */
export function bench(root: HTMLElement, about: About): () => void {
  const { id } = about
  const section = root.querySelector<HTMLElement>('.exercise')!
  const hints = [...section.querySelectorAll<HTMLDetailsElement>('details.hint')]
  const stands = element('span', 'exercise-stands')
  section.querySelector('.exercise-about')?.append(stands)
  const open = button('', () => void toggle(), 'book-button desk-open')
  const said = element('p', 'desk-said')
  said.setAttribute('role', 'status')
  const place = element('div', 'desk-place', open, said)
  if (hints[0]) hints[0].before(place)
  else section.append(place)
  section.append(solution(about))
  let desk: Desk | undefined
  let isLeft = false

  async function toggle(): Promise<void> {
    if (desk) {
      desk.close()
      desk = undefined
      open.focus()
    } else {
      said.textContent = 'Loading…'
      open.disabled = true
      try {
        const { openDesk } = await import('./desk.ts')
        const opened = await openDesk(about, section.querySelector('h3')?.textContent.trim() ?? id)
        said.textContent = ''
        if (isLeft) opened.close()
        else desk = opened
      } catch {
        said.textContent =
          'What it takes to solve it here could not be loaded. Are you offline? Reload the page once you are online.'
      }
      open.disabled = false
      if (desk) {
        place.append(desk.element)
        desk.focus()
      }
    }
    tell()
  }

  function tell(): void {
    const progress = store.load(id)
    const done = doneOf(progress, id)
    stands.textContent = inWords(done)
    section.classList.toggle('is-solved', done.solved)
    open.setAttribute('aria-expanded', String(desk !== undefined))
    open.textContent = desk
      ? 'Close'
      : progress.drafts[id]
        ? 'Go on with your text'
        : 'Solve it here'
    for (const [index, hint] of hints.entries())
      hint.classList.toggle('not-yet', index > 0 && index > done.hints)
  }

  const unfolded = (event: Event): void => {
    const hint = event.target as HTMLDetailsElement
    const nth = hints.indexOf(hint) + 1
    if (hint.open && nth > doneOf(store.load(id), id).hints)
      store.change(id, (progress) => hinted(progress, id, nth))
  }
  for (const hint of hints) hint.addEventListener('toggle', unfolded)
  const end = store.listen((changed) => {
    if (changed === id) tell()
  })
  tell()
  return () => {
    isLeft = true
    end()
    desk?.close()
  }
}

/** Where the reader stands, after the points. */
export function inWords({ solved, passed, of, shown }: Done): string {
  if (solved) return shown ? ' · ✓ solved, after its solution was shown' : ' · ✓ solved'
  return of ? ` · ${passed} of ${several(of, 'test')} pass` : ''
}
