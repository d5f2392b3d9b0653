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

interface Card {
  id: number
  name: string
  at: string
  locals: string[]
}

/** What a player shows, the lines that are marked as the current one among it. */
interface Seen {
  step: string
  valueText: string | null
  says: string | undefined
  stack: Card[]
  parked: Card[]
  output: string | undefined
  lines: (string | undefined)[]
}

/** At a step the page shows what the recording holds, and nothing else. */
export async function checkStep({ figure, states, said }: Driven, step: number): Promise<void> {
  assert.deepEqual(await figure.evaluate(seen), due(states, said, step), `step ${step}`)
}

/** In the page: what the player in a figure shows. */
export function seen(figure: Element): Seen {
  const lane = (selector: string): Card[] =>
    [...figure.querySelectorAll<HTMLElement>(`${selector} [data-frame]`)].map((card) => ({
      id: Number(card.dataset['frame']),
      name: card.querySelector('.player-head b')!.textContent,
      at: card.querySelector('.player-at')!.textContent,
      locals: [...card.querySelectorAll('.player-local')].map((local) => local.textContent),
    }))
  const scrubber = figure.querySelector<HTMLInputElement>('input[type=range]')!
  return {
    step: scrubber.value,
    valueText: scrubber.getAttribute('aria-valuetext'),
    says: figure.querySelector('.player-says')?.textContent,
    stack: lane('.player-stack'),
    parked: lane('.player-parked').sort((a, b) => a.id - b.id),
    output: figure.querySelector('.player-printed pre')?.textContent,
    lines: [...figure.querySelectorAll<HTMLElement>('[aria-current=step]')].map(
      ({ dataset }) => dataset['line'],
    ),
  }
}

/** What it has to show at a step. */
export function due(states: readonly State[], said: readonly string[], step: number): Seen {
  const { stack, parked, output } = states[step]!
  const top = stack.at(-1)
  return {
    step: String(step),
    valueText: said[step]!,
    says: said[step]!,
    stack: stack.map(card).reverse(),
    parked: parked.map(card),
    output,
    lines: top ? [String(top.line)] : [],
  }
}

const card = ({ id, name, state, line, locals }: Frame): Card => ({
  id,
  name,
  at: state === 'made' ? 'not started' : `line ${line}`,
  locals: Object.entries(locals).map(([local, value]) => `${local} = ${value}`),
})
