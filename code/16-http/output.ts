// Bytes on their way out, joined: what a server says in one go leaves in
// one write, however many answers it is.

// #region output
/** Pieces up to this size are copied together; longer ones go alone. */
const COPIED = 65_536

export class Output {
  #parts: Uint8Array[] = []
  #text = '' // what comes after the parts: a byte for each character
  /** How many bytes are in it. */
  size = 0

  /** Adds text of which each character is one byte. */
  latin1(text: string): void {
    this.#text += text
    this.size += text.length
  }

  /** Adds bytes, which may not be changed after. */
  bytes(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#endText()
    this.#parts.push(bytes)
    this.size += bytes.length
  }
  // #endregion output

  // #region take
  /** Gives all that was added, in few pieces, and is empty. */
  take(): Uint8Array[] {
    this.#endText()
    const parts = this.#parts
    this.#parts = []
    this.size = 0
    return parts.length > 1 ? merged(parts) : parts
  }

  #endText(): void {
    if (this.#text === '') return
    this.#parts.push(fromLatin1(this.#text))
    this.#text = ''
  }
}
// #endregion take

// #region merged
/** The same bytes, with neighbours joined where that is cheap. */
function merged(parts: Uint8Array[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < parts.length;) {
    let end = at
    let size = 0
    while (end < parts.length && size + parts[end]!.length <= COPIED)
      size += parts[end++]!.length
    pieces.push(end > at ? joined(parts, at, end, size) : parts[end++]!)
    at = end
  }
  return pieces
}

function joined(
  parts: Uint8Array[],
  from: number,
  to: number,
  size: number,
): Uint8Array {
  const whole = new Uint8Array(size)
  let place = 0
  for (let at = from; at < to; at++) {
    whole.set(parts[at]!, place)
    place += parts[at]!.length
  }
  return whole
}
// #endregion merged

// #region latin1
/** The bytes of a text of which each character is one byte. */
export function fromLatin1(text: string): Uint8Array {
  if (typeof Buffer !== 'undefined') return Buffer.from(text, 'latin1')
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
// #endregion latin1
