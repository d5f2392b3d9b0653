// Cards in motion. A frame that changes lanes is seen to go there: a copy of its card flies over the
// lanes while the card itself, already in its new place, is hidden. Cards that are new fade in, those
// that are gone fade out. Nothing in the page is moved by it, and none of it happens for a reader who
// asked for less motion.

const TIME = 260
const EASE = 'cubic-bezier(0.3, 0.7, 0.2, 1)'

export interface Seen {
  card: HTMLElement
  at: DOMRect
}

/** Every card on the stage, by its frame. */
export function seen(lanes: HTMLElement): Map<string, Seen> {
  const cards = [...lanes.querySelectorAll<HTMLElement>('[data-frame]')]
  return new Map(
    cards.map((card) => [card.dataset['frame']!, { card, at: card.getBoundingClientRect() }]),
  )
}

export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The layer over the lanes in which copies fly. */
export class Sky {
  readonly #layer = document.createElement('div')
  readonly #lanes: HTMLElement

  constructor(lanes: HTMLElement) {
    this.#layer.className = 'player-sky'
    this.#layer.setAttribute('aria-hidden', 'true')
    lanes.append(this.#layer)
    this.#lanes = lanes
  }

  /** Pixels of the screen in one of the lanes' own: another number than 1 where all is enlarged, on a slide. */
  get #scale(): number {
    return this.#lanes.getBoundingClientRect().width / this.#lanes.offsetWidth || 1
  }

  /** Ends what still flies. */
  clear(): void {
    for (const animation of this.#layer.getAnimations({ subtree: true })) animation.finish()
    this.#layer.replaceChildren()
  }

  /** Shows how the cards came from where they were to where they are. */
  fly(before: Map<string, Seen>, after: Map<string, Seen>): void {
    for (const [frame, now] of after) {
      const was = before.get(frame)
      if (!was)
        now.card.animate([{ opacity: 0, transform: 'translateY(-0.5rem)' }, {}], {
          duration: TIME,
          easing: EASE,
        })
      else if (Math.hypot(was.at.x - now.at.x, was.at.y - now.at.y) > 1) this.#move(was, now)
    }
    for (const [frame, was] of before) if (!after.has(frame)) this.#fade(was)
  }

  #move(was: Seen, { card, at }: Seen): void {
    const copy = this.#copy(card, at)
    const scale = this.#scale
    const [x, y] = [(was.at.x - at.x) / scale, (was.at.y - at.y) / scale]
    const from = `translate(${x}px, ${y}px) scaleX(${was.at.width / at.width})`
    card.style.visibility = 'hidden'
    const flight = copy.animate([{ transform: from }, { transform: 'none' }], {
      duration: TIME,
      easing: EASE,
    })
    flight.onfinish = () => {
      card.style.visibility = ''
      copy.remove()
    }
  }

  #fade({ card, at }: Seen): void {
    const copy = this.#copy(card, at)
    const flight = copy.animate([{}, { opacity: 0, transform: 'translateY(-0.5rem)' }], {
      duration: TIME,
      easing: EASE,
    })
    flight.onfinish = () => {
      copy.remove()
    }
  }

  #copy(card: HTMLElement, at: DOMRect): HTMLElement {
    const copy = card.cloneNode(true) as HTMLElement
    delete copy.dataset['frame']
    this.#layer.append(copy)
    const origin = this.#layer.getBoundingClientRect()
    const scale = this.#scale
    const [left, top] = [(at.x - origin.x) / scale, (at.y - origin.y) / scale]
    copy.style.cssText += `left: ${left}px; top: ${top}px; width: ${at.width / scale}px; height: ${at.height / scale}px`
    return copy
  }
}
