// Drives a chapter's questions to their end by keyboard alone: wrong first, then right.

import { expect } from 'vitest'
import { focus, look, there, type Tab } from './tab.ts'

/** What the page shows of its questions, in one look. */
interface Seen {
  /** How many there are, and how many are shown. */
  count: number
  shown: number
  /** Of the one that is asked: which it is, how many answers it has, which is right, and what is said. */
  place: string
  answers: number
  right: number
  verdict: string
  explains: boolean
  /** Whether the focus is on its first answer. */
  atFirst: boolean
  /** What is said when a round is over. */
  over: string
}

const seen = (tab: Tab): Promise<Seen> => look(tab, seenInPage, undefined)

function seenInPage(): Seen {
  const all = [...document.querySelectorAll('.question')]
  const card = document.querySelector('.question.current')
  const choices = [...(card?.querySelectorAll<HTMLElement>('.choices > li') ?? [])]
  const text = (selector: string): string =>
    document.querySelector<HTMLElement>(selector)?.innerText ?? ''
  return {
    count: all.length,
    shown: all.filter((each) => each.checkVisibility()).length,
    place: text('.question.current .question-place'),
    answers: choices.length,
    right: choices.findIndex(({ dataset }) => 'right' in dataset),
    verdict: text('.question.current .verdict'),
    explains: card?.querySelector('.explanation')?.checkVisibility() ?? false,
    atFirst: card !== null && card.querySelector('input') === document.activeElement,
    over: text('.round-over div'),
  }
}

/** Answers the question that is asked, rightly or wrongly, with the arrow keys and Enter. */
async function answer(tab: Tab, rightly: boolean): Promise<void> {
  const { right, answers } = await seen(tab)
  const at = rightly ? right : (right + 1) % answers
  while (!(await seen(tab)).atFirst) await tab.keyboard.press('Tab')
  await tab.keyboard.press(' ')
  for (let n = 0; n < at; n++) await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('Enter')
  const { verdict, explains } = await seen(tab)
  expect(verdict).toMatch(rightly ? /^Right\.$/ : /^Not [A-F]: it is [A-F]\.$/)
  expect(explains).toBe(true)
  await tab.keyboard.press('Enter')
}

/** The page's questions, by keyboard, to the last one, with one round for those that were missed. */
export async function driveQuestions(tab: Tab): Promise<void> {
  await focus(tab, '.check-yourself.asking .question.current input')
  const { count: total, shown } = await seen(tab)
  expect(shown).toBe(1)
  for (let nth = 1; nth <= total; nth++) {
    expect((await seen(tab)).place).toBe(`Question ${nth} of ${total}`)
    await answer(tab, nth > 2)
  }
  expect((await seen(tab)).over).toBe(`${total - 2} of ${total} answered. 2 to ask once more.`)
  await tab.reload()
  await there(tab, '.round-over div')
  expect((await seen(tab)).over, 'answers outlive a reload').toContain('2 to ask')
  await focus(tab, '.round-over button')
  await tab.keyboard.press('Enter')
  for (let nth = 1; nth <= 2; nth++) {
    expect((await seen(tab)).place).toBe(`Question ${nth} of 2`)
    await answer(tab, true)
  }
  expect((await seen(tab)).over).toBe(`All ${total} answered.`)
}
