// The table of contents with what this reader has solved behind each chapter.

import css from './exercise.css?inline'
import { doneOf } from '../../press/exercise/progress.ts'
import { carrying } from './carrying.ts'
import { element } from './elements.ts'
import { sheet } from '../sheet.ts'
import * as store from './store.ts'

sheet(css)

/** Shows what is solved in the page's table of contents, and the ways to carry it below `root`. */
export function work(root: HTMLElement): () => void {
  const chapters = [...document.querySelectorAll<HTMLElement>('.contents [data-exercises]')]
  const items = chapters.map((chapter) => ({
    ids: (chapter.dataset['exercises'] ?? '').split(' '),
    place: chapter.appendChild(element('span', 'contents-solved')),
  }))
  const sum = element('p', '')
  const tell = (): void => {
    const progress = store.loadAll()
    const isSolved = (id: string): boolean => doneOf(progress, id).solved
    let all = 0
    for (const { ids, place } of items) {
      const solved = ids.filter(isSolved).length
      all += solved
      place.textContent = solved ? ` ${solved} of ${ids.length} exercises solved.` : ''
    }
    const total = items.reduce((count, { ids }) => count + ids.length, 0)
    sum.textContent = `You have solved ${all} of the ${total} exercises. What you have done and written is kept in this browser alone.`
  }
  root.append(element('h2', '', 'Your work'), sum, carrying())
  const end = store.listen(tell)
  tell()
  return () => {
    end()
    root.replaceChildren()
    for (const { place } of items) place.remove()
  }
}
