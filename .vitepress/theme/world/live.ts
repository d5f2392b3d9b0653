// A world under a reader's hands: commands go to the book's own module, which runs in the page, and what
// it shows of itself is drawn.

import type { Values } from '../../press/choice/format.ts'
import {
  entryText,
  spaced,
  type Entry,
  type Offered,
  type Running,
} from '../../press/world/format.ts'
import { ChoiceForm } from '../choice/form.ts'
import { load } from '../choice/module.ts'
import { Hands, type Order } from './hands.ts'
import { Pace } from './pace.ts'
import { Stage } from './stage.ts'

/** More of what has happened is not said, only shown. */
const MOST_SAID = 4

/** Loads the module and hands the world over; rejects when the module is not to be had. */
export async function live(
  figure: HTMLElement,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const { world } = await load<{ world: Offered }>(address)
  if (!signal.aborted) new Lead(figure, world).open(signal)
}

class Lead {
  readonly #world: Offered
  readonly #form: ChoiceForm
  readonly #stage: Stage
  readonly #hands: Hands
  readonly #pace: Pace
  #values: Values = {}
  #running: Running | undefined
  #last: Entry | undefined // of those that were said

  constructor(figure: HTMLElement, world: Offered) {
    this.#world = world
    this.#form = new ChoiceForm(figure.querySelector('form.choice')!, world.controls)
    this.#stage = new Stage(figure)
    this.#hands = new Hands(figure.querySelector('form.world-hands')!, world.commands)
    this.#pace = new Pace(figure, (milliseconds) => {
      if (milliseconds === undefined) this.#running?.step()
      else this.#running?.pass(milliseconds)
      this.#show('')
    })
  }

  open(signal: AbortSignal): void {
    this.#form.open((values) => {
      this.#values = values
      this.#begin()
    }, signal)
    this.#values = this.#form.values
    this.#begin()
    this.#pace.onChange((isPlaying) => {
      this.#hands.playing = isPlaying
    })
    this.#hands.open((order) => this.#obey(order), signal)
    this.#pace.open(signal)
  }

  #begin(): void {
    this.#pace.stop()
    this.#running = this.#world.start(this.#values)
    this.#last = undefined
    this.#show('It begins. ')
  }

  /** Does what is ordered; false if that cannot be done now. */
  #obey(order: Order): boolean {
    const running = this.#running!
    switch (order.act) {
      case 'play':
        this.#pace.toggle()
        return true
      case 'again':
        this.#begin()
        return true
      case 'step':
        this.#pace.stop()
        this.#show(running.step() ? '' : 'Nothing is to come by itself. ')
        return true
      case 'pass':
        running.pass(order.milliseconds)
        this.#show('')
        return true
      case 'give': {
        const isDone = running.give(order.given)
        this.#show(isDone ? '' : 'That cannot be done now. ')
        return isDone
      }
    }
  }

  #show(before: string): void {
    const view = this.#running!.view()
    this.#stage.show(view)
    this.#hands.show(view)
    const fresh = view.log.slice(this.#last ? view.log.lastIndexOf(this.#last) + 1 : 0)
    const said = fresh.slice(-MOST_SAID).map(entryText).join(' ')
    this.#form.say(`${before}${said || `Nothing new until ${spaced(view.now)} ms.`}`, () => {
      this.#last = view.log.at(-1)
    })
  }
}

/** Says that nothing can be led. */
export function sorry(figure: HTMLElement): void {
  figure.querySelector('.choice-said')!.textContent =
    'The world could not be loaded. A run of it is told below.'
}
