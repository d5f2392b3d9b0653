// A queue: first in, first out, both in constant time.
//
// `array.shift()` moves every item that stays, and a scheduler shifts at
// every turn. So the front is only marked, and the array is cut when half
// of it is behind the mark: each item is moved at most once on average.

// #region queue
export class Queue<Item> {
  #items: (Item | undefined)[] = []
  #front = 0

  get size(): number {
    return this.#items.length - this.#front
  }

  push(item: Item): void {
    this.#items.push(item)
  }

  /** The item that has been here longest, or undefined. */
  shift(): Item | undefined {
    if (this.#front === this.#items.length) return undefined
    const item = this.#items[this.#front]
    this.#items[this.#front] = undefined
    this.#front += 1
    if (this.#front > 32 && this.#front * 2 > this.#items.length) {
      this.#items.splice(0, this.#front)
      this.#front = 0
    }
    return item
  }
}
// #endregion queue
