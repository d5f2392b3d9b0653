// What a player shows at a step, read from the page, held against the state that `replay` gives.

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Frame, State } from '../../.vitepress/press/recorder/format.ts'

/** A player on a page, and what it has to show. */
export interface Driven {
  page: Page
  figure: Locator
  scrubber: Locator
  states: State[]
  said: string[]
}

interface Shown {
  id: number
  name: string
  at: string
  locals: string[]
}

/** At a step the page shows what the recording holds, and nothing else. */
export async function checkStep(
  { figure, scrubber, states, said }: Driven,
  step: number,
): Promise<void> {
  const { stack, parked, output } = states[step]!
  const at = `step ${step}`
  assert.equal(await scrubber.inputValue(), String(step), at)
  assert.equal(await scrubber.getAttribute('aria-valuetext'), said[step], at)
  assert.equal(await figure.locator('.player-says').textContent(), said[step], at)
  assert.deepEqual(
    await lane(figure, '.player-stack'),
    stack.map(shown).reverse(),
    `stack at ${at}`,
  )
  const lying = await lane(figure, '.player-parked')
  assert.deepEqual(
    lying.sort((a, b) => a.id - b.id),
    parked.map(shown),
    `parked frames at ${at}`,
  )
  assert.equal(await figure.locator('.player-printed pre').textContent(), output, `output at ${at}`)
  const line = figure.locator('[aria-current=step]')
  const top = stack.at(-1)
  assert.equal(await line.count(), top ? 1 : 0, `current line at ${at}`)
  if (top)
    assert.equal(await line.getAttribute('data-line'), String(top.line), `current line at ${at}`)
}

const shown = ({ id, name, state, line, locals }: Frame): Shown => ({
  id,
  name,
  at: state === 'made' ? 'not started' : `line ${line}`,
  locals: Object.entries(locals).map(([local, value]) => `${local} = ${value}`),
})

const lane = (figure: Locator, selector: string): Promise<Shown[]> =>
  figure.locator(`${selector} [data-frame]`).evaluateAll((cards) =>
    cards.map((card) => ({
      id: Number((card as HTMLElement).dataset['frame']),
      name: card.querySelector('.player-head b')!.textContent,
      at: card.querySelector('.player-at')!.textContent,
      locals: [...card.querySelectorAll('.player-local')].map((local) => local.textContent),
    })),
  )
