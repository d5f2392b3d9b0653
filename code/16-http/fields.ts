// Fields: the lines of a header, or of a trailer, in the order in which
// they came. Names are kept in lower case, because case means nothing.
//
// A list, and no object with the names as its keys: a field may be called
// `__proto__`, and there may be several of one name.

// #region fields
export class Fields {
  #lines: string[] // a name, its value, the next name, …

  /** Takes names in lower case and values in turn. */
  constructor(lines: string[] = []) {
    this.#lines = lines
  }

  /** How many lines there are. */
  get size(): number {
    return this.#lines.length / 2
  }

  /** The values of all lines of a name, as one list with commas. */
  get(name: string): string | undefined {
    const values = this.all(name)
    return values.length > 1 ? values.join(', ') : values[0]
  }

  /** The values of a name, one for each line. */
  all(name: string): string[] {
    const wanted = name.toLowerCase()
    const values: string[] = []
    for (let at = 0; at < this.#lines.length; at += 2)
      if (this.#lines[at] === wanted) values.push(this.#lines[at + 1]!)
    return values
  }

  has(name: string): boolean {
    return this.all(name).length > 0
  }

  /** Name and value of each line. */
  *[Symbol.iterator](): Generator<[string, string], void, void> {
    for (let at = 0; at < this.#lines.length; at += 2)
      yield [this.#lines[at]!, this.#lines[at + 1]!]
  }
}
// #endregion fields

// #region list
/** The members of a list with commas, in lower case; empty ones left out. */
export const members = (value: string): string[] =>
  value
    .split(',')
    .map((member) => trim(member).toLowerCase())
    .filter((member) => member !== '')

/** Without the spaces and tabs around it, and nothing else. */
export const trim = (text: string): string =>
  text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '')
// #endregion list
