// Bytes that have come and are not parsed yet, in one piece.
//
// Invariant: bytes that were given away are never written to again, so
// that whoever has them may keep them.

// #region unread
export class Unread {
  bytes: Uint8Array = new Uint8Array(0)
  /** The first byte that is unread, and the one after the last. */
  from = 0
  to = 0
  #isOurs = false

  get size(): number {
    return this.to - this.from
  }

  /** Puts a chunk behind the rest, if there is one. */
  add(chunk: Uint8Array): void {
    if (this.from === this.to) {
      this.bytes = chunk
      this.from = 0
      this.to = chunk.length
      this.#isOurs = false
      return
    }
    const size = this.size + chunk.length
    if (!this.#isOurs || this.to + chunk.length > this.bytes.length)
      this.#move(2 * size) // twice, so that bytes one by one are cheap
    this.bytes.set(chunk, this.to)
    this.to += chunk.length
  }

  /** Takes the first `count` bytes, or what there is of them. */
  take(count: number): Uint8Array {
    const end = Math.min(this.to, this.from + count)
    const taken = this.bytes.subarray(this.from, end)
    this.from = end
    return taken
  }

  #move(room: number): void {
    const moved = new Uint8Array(room)
    moved.set(this.bytes.subarray(this.from, this.to))
    this.to -= this.from
    this.from = 0
    this.bytes = moved
    this.#isOurs = true
  }
}
// #endregion unread

// #region latin1
/** Bytes as text, one character for each. */
export function latin1(
  bytes: Uint8Array,
  from: number,
  to: number,
): string {
  if (typeof Buffer === 'undefined')
    return String.fromCharCode(...bytes.subarray(from, to)) // in a page
  const { buffer, byteOffset } = bytes
  return Buffer.from(buffer, byteOffset + from, to - from).toString(
    'latin1',
  )
}
// #endregion latin1
