// The parts of a timeline that change from moment to moment, and what a pointer on the chart asks for.
//
// Invariant: after `show(n)` the cursor, the sentence, the list of tasks and the marks in the code are
// those of moment n; no step depends on the one that was shown before. Nothing here moves by itself.

import { HUES } from '../../press/filmstrip/plan.ts'
import type { Moment, Trace } from '../../press/timeline/format.ts'
import {
  longestTexts,
  shownPlaces,
  tasksHtml,
  timelineMarks,
  type Shown,
} from '../../press/timeline/html.ts'
import { keepReachable, scrollTo } from '../player/scroll.ts'

const MARKS = ['now', 'parked'] as const

export class TimelineStage {
  readonly #figure: HTMLElement
  readonly #moments: Moment[]
  readonly #sentences: string[]
  readonly #shown: Shown
  readonly #longest: Map<number, string>

  constructor(
    figure: HTMLElement,
    { id, trace: { program, choices } }: { id: string; trace: Trace },
    moments: Moment[],
    sentences: string[],
  ) {
    this.#figure = figure
    this.#moments = moments
    this.#sentences = sentences
    this.#shown = { id, program, files: shownPlaces(program, moments, choices?.places).files }
    this.#longest = longestTexts(moments, this.#shown)
    const boxes = '.player-codes, .player-code, .player-says'
    keepReachable([...figure.querySelectorAll<HTMLElement>(boxes)])
  }

  show(step: number): void {
    const moment = this.#moments[step]!
    const chart = this.#find('.timeline-chart')
    chart.dataset['live'] = ''
    chart.style.setProperty('--step', String(step))
    this.#find('.player-says span').textContent = this.#sentences[step]!
    const tasks = this.#find('.timeline-tasks')
    const isFocused = tasks.contains(document.activeElement)
    tasks.innerHTML = tasksHtml(moment, this.#longest, this.#shown)
    if (isFocused) this.#find('.controls-scrubber').focus({ preventScroll: true })
    this.#mark(moment)
  }

  /** Calls back with the step whose column a pointer presses. */
  onPick(pick: (step: number) => void, signal: AbortSignal): void {
    const field = this.#find('.timeline-field')
    field.addEventListener(
      'click',
      ({ clientX }) => {
        const { left, width } = field.getBoundingClientRect()
        pick(Math.floor(((clientX - left) / width) * this.#moments.length))
      },
      { signal },
    )
  }

  #mark(moment: Moment): void {
    const codes = this.#find('.player-codes')
    for (const mark of MARKS)
      for (const line of codes.querySelectorAll(`[data-${mark}]`)) {
        line.removeAttribute(`data-${mark}`)
        line.removeAttribute('aria-current')
      }
    for (const { task, file, line, as, hue } of timelineMarks(moment, this.#shown)) {
      const element = codes.querySelector<HTMLElement>(
        `[data-file="${file}"] [data-line="${line}"]`,
      )
      element?.setAttribute(`data-${as}`, String(hue))
      if (as === 'now') element?.setAttribute('aria-current', 'step')
      if (task === moment.event.task) scrollTo(element)
    }
  }

  readonly #find = (selector: string): HTMLElement =>
    this.#figure.querySelector<HTMLElement>(selector)!
}

/** For each moment the colour of the task that runs, if one does. */
export const runners = (moments: Moment[]): (number | undefined)[] =>
  moments.map(({ tasks }) => {
    const index = tasks.findIndex(({ state }) => state === 'running')
    return index < 0 ? undefined : (index % HUES) + 1
  })
