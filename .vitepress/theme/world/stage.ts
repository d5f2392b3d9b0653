// The parts of a figure that show a world, drawn anew for a moment by the functions that the press has.
//
// Invariant: what has not changed is not touched, so that a selection or a place in a box is kept.

import { spaced, type View } from '../../press/world/format.ts'
import { clientsHtml, logHtml, tasksHtml } from '../../press/world/html.ts'

export class Stage {
  readonly #figure: HTMLElement
  readonly #drawn = new Map<string, string>()

  constructor(figure: HTMLElement) {
    this.#figure = figure
  }

  show({ now, clients, tasks, log }: View): void {
    this.#draw('.world-now', `${spaced(now)} ms`)
    this.#draw('.world-clients', clientsHtml(clients))
    this.#draw('.world-tasks', tasksHtml(tasks))
    this.#draw('.world-live .world-log', logHtml(log))
  }

  #draw(selector: string, html: string): void {
    if (this.#drawn.get(selector) === html) return
    this.#drawn.set(selector, html)
    this.#figure.querySelector(selector)!.innerHTML = html
  }
}
