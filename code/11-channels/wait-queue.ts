// A queue that anyone may leave: first come, first served, and who was
// cancelled is gone from it at once.
//
// A ring of links: the head stands between the last and the first.

import { type Abort } from '../09-system-calls/scheduler.ts'

// #region link
class Link<Item> {
  readonly item: Item | undefined
  before: Link<Item> = this
  after: Link<Item> = this

  constructor(item?: Item) {
    this.item = item
  }
}
// #endregion link

// #region wait-queue
export class WaitQueue<Item> {
  #head = new Link<Item>()
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Puts an item at the end; returns how it leaves before its turn. */
  add(item: Item): Abort {
    const head = this.#head
    const link = new Link(item)
    link.before = head.before
    link.after = head
    head.before = head.before.after = link
    this.#size += 1
    return () => {
      this.#leave(link)
    }
  }

  /** Takes the first item out, if there is one; or the first that suits. */
  shift(suits?: (item: Item) => boolean): Item | undefined {
    let link = this.#head.after
    while (link !== this.#head && suits?.(link.item!) === false)
      link = link.after
    if (link !== this.#head) this.#leave(link)
    return link.item // the head has none
  }

  #leave(link: Link<Item>): void {
    if (link.after === link) return // it has left
    link.before.after = link.after
    link.after.before = link.before
    link.before = link.after = link
    this.#size -= 1
  }
}
// #endregion wait-queue
