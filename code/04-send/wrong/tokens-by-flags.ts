// A tokenizer that is called with chunks, and remembers in fields what
// it was in the middle of: all but one thing.

import { countRight } from '../chunkings.ts'
import { isMark, isWord } from '../token.ts'

// #region class
class Tokenizer {
  #text = ''
  #inWord = false
  #inString = false

  push(chunk: string): string[] {
    const found: string[] = []
    for (let n = 0; n < chunk.length; n++) {
      const c = chunk.charAt(n)
      if (this.#inString) {
        if (c === '\\') this.#text += chunk.charAt(++n)
        else if (c !== '"') this.#text += c
        else found.push(this.#finish('string'))
      } else if (isWord(c)) {
        this.#inWord = true
        this.#text += c
      } else {
        if (this.#inWord) found.push(this.#finish('word'))
        if (c === '"') this.#inString = true
        else if (isMark(c)) found.push(`mark ${c}`)
      }
    }
    return found
  }

  end(): string[] {
    return this.#inWord ? [this.#finish('word')] : []
  }

  #finish(kind: string): string {
    const token = `${kind} ${this.#text}`
    this.#text = ''
    this.#inWord = this.#inString = false
    return token
  }
}
// #endregion class

// #region count
function read(chunks: string[]) {
  const tokenizer = new Tokenizer()
  const found: string[] = []
  for (const chunk of chunks) found.push(...tokenizer.push(chunk))
  return [...found, ...tokenizer.end()]
}

const text = String.raw`a="b\"c"; d=12`
console.log(read([text]).join(', '))
console.log('right:', countRight(text, read))
// #endregion count
