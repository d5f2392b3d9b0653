// What a tokenizer finds, and what it cannot go on from. Every tokenizer
// of this chapter cuts the same language: words, marks, quoted strings.

// #region token
/** A piece of the text; `at` counts characters from its beginning. */
export interface Token {
  kind: 'word' | 'string' | 'mark'
  text: string
  at: number
}
// #endregion token

/** A text that has no tokens, and the place where that was seen. */
export class TokenError extends Error {
  readonly at: number
  constructor(problem: string, at: number) {
    super(`${problem} at ${at}`)
    this.name = 'TokenError'
    this.at = at
  }
}

export const isSpace = (c: string): boolean => /[ \t\r\n]/.test(c)
export const isWord = (c: string): boolean => /[\w.*/+-]/.test(c)
export const isMark = (c: string): boolean => /[=;,:()]/.test(c)

/** A token on a line of output. */
export const show = ({ kind, text }: Token): string => `${kind} ${text}`
