// Work carried out of this browser and into it, as a file that the terminal reads and writes too:
// `npm run exercise -- --import FILE`, `--export FILE`. Invariant: nothing that is newer here is replaced
// before the reader has said so, and what was brought in can be taken back as long as the page is there.

import { carry, inWordsOf, takeAsked } from '../../press/exercise/carry.ts'
import { parseProgress, writeProgress, type Progress } from '../../press/exercise/progress.ts'
import { button, element } from './elements.ts'
import * as store from './store.ts'

export const FILE = 'yield-book-progress.json'

/** The two buttons, and what they say. */
export function carrying(): HTMLElement {
  const said = element('div', 'carry-said')
  said.setAttribute('role', 'status')
  const input = element('input', 'visually-hidden')
  input.type = 'file'
  input.accept = '.json,application/json'
  input.tabIndex = -1
  input.setAttribute('aria-label', 'A file of your work')
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void bring(file, said)
    input.value = ''
  })
  return element(
    'div',
    'carry',
    button('Save all my work to a file', () => {
      save(said)
    }),
    button('Bring in a file', () => {
      input.click()
    }),
    input,
    said,
  )
}

function save(said: HTMLElement): void {
  const link = element('a', '')
  link.download = FILE
  link.href = URL.createObjectURL(
    new Blob([writeProgress(store.loadAll())], { type: 'application/json' }),
  )
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
  said.replaceChildren(
    element(
      'p',
      '',
      `Saved as ${FILE}. A terminal takes it by `,
      element('code', '', `npm run exercise -- --import ${FILE}`),
    ),
  )
}

async function bring(file: File, said: HTMLElement): Promise<void> {
  let theirs: Progress
  try {
    theirs = parseProgress(await file.text(), file.name)
  } catch (error) {
    const [what = ''] = (error as Error).message.split('\n')
    said.replaceChildren(element('p', '', `Nothing was brought in. ${what}.`))
    return
  }
  const before = store.loadAll()
  const carried = carry(before, theirs)
  store.replace(carried.progress)
  const parts: HTMLElement[] = []
  const words = inWordsOf(carried)
  if (words) parts.push(element('p', '', words))
  const { asked, taken } = carried
  const undo = button('Take back what was brought in', () => {
    store.replace(before, [...store.idsOf(before), ...store.idsOf(theirs)])
    said.replaceChildren(element('p', '', 'Everything is as it was.'))
  })
  if (asked.length > 0) {
    const names = asked.map(({ id }) => id).join(', ')
    const question = element(
      'p',
      '',
      `Newer here, and different: ${names}. Your text here was kept.`,
    )
    const take = button('Take those of the file', () => {
      store.replace(takeAsked(store.loadAll(), asked))
      question.textContent = `Taken from the file: ${names}.`
      take.remove()
    })
    parts.push(question, take)
  }
  if (taken.length > 0 || asked.length > 0 || carried.solved.length > 0) parts.push(undo)
  said.replaceChildren(...parts)
}
