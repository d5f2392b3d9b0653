// The stage of a recording: takes over what the press wrote into the page, and shows any step there.
//
// Invariant: after `show(n)` the lanes, the marks in the code, the sentence and the output are those
// of state n and of nothing else; no step depends on the one that was shown before.

import { parkedHtml, printedHtml, stackHtml } from '../../press/filmstrip/cards.ts'
import { marks } from '../../press/filmstrip/marks.ts'
import type { Plan } from '../../press/filmstrip/plan.ts'
import type { State } from '../../press/recorder/format.ts'
import { seen, Sky, wantsStillness } from './flight.ts'
import { keepReachable, scrollTo } from './scroll.ts'

const MARKS = ['now', 'below', 'parked'] as const

export class Stage {
  readonly #states: State[]
  readonly #sentences: string[]
  readonly #plan: Plan
  readonly #find: (selector: string) => HTMLElement
  readonly #scrollers: HTMLElement[]
  readonly #sky: Sky
  #step = 0

  constructor(
    scene: HTMLElement,
    { states, sentences, plan }: { states: State[]; sentences: string[]; plan: Plan },
  ) {
    this.#states = states
    this.#sentences = sentences
    this.#plan = plan
    this.#find = (selector) => scene.querySelector<HTMLElement>(selector)!
    this.#scrollers = [
      ...scene.querySelectorAll<HTMLElement>(
        '.player-codes, .player-code, .player-says, .player-lane ul, .player-lane pre',
      ),
    ]
    this.#sky = new Sky(this.#find('.player-lanes'))
    keepReachable(this.#scrollers)
  }

  show(step: number): void {
    const state = this.#states[step]!
    const lanes = this.#find('.player-lanes')
    const moves = Math.abs(step - this.#step) === 1 && !wantsStillness()
    this.#step = step
    this.#sky.clear()
    const before = moves ? seen(lanes) : undefined
    this.#find('.player-stack ul').innerHTML = stackHtml(state, this.#plan)
    this.#find('.player-parked ul').innerHTML = parkedHtml(state, this.#plan)
    this.#find('.player-printed pre').innerHTML = printedHtml(state)
    this.#find('.player-says span').textContent = this.#sentences[step]!
    this.#mark(state)
    this.#follow(state)
    keepReachable(this.#scrollers)
    if (before) this.#sky.fly(before, seen(lanes))
  }

  #mark(state: State): void {
    const scene = this.#find('.player-codes')
    for (const mark of MARKS)
      for (const line of scene.querySelectorAll(`[data-${mark}]`)) {
        line.removeAttribute(`data-${mark}`)
        line.removeAttribute('aria-current')
      }
    for (const { file, line, as, hue } of marks(state, this.#plan)) {
      const element = scene.querySelector(`[data-file="${file}"] [data-line="${line}"]`)
      element?.setAttribute(`data-${as}`, String(hue))
      if (as === 'now') element?.setAttribute('aria-current', 'step')
    }
  }

  /** Scrolls, each in its own box, to the current line, the frames that moved and the newest output. */
  #follow({ event }: State): void {
    const lines = this.#find('.player-codes').querySelectorAll<HTMLElement>('[data-now]')
    const frames = event.frames.map((id) => this.#find(`.player-lanes [data-frame="${id}"]`))
    for (const target of [...lines, ...frames]) scrollTo(target)
    const printed = this.#find('.player-printed pre')
    printed.scrollTop = printed.scrollHeight
  }
}
