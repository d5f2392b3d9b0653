// Where a source yields, and which of its functions are generators, by line and column: the debugger
// stops at a `yield` before the generator parks.

import ts from 'typescript'

export interface Place {
  /** From 1. */
  line: number
  /** From 0, as the debugger counts. Type stripping keeps both. */
  column: number
}

/** The places of each `yield` and `yield*` of a file, and of the generator functions they stand in. */
export class Yields {
  #plain = new Set<string>()
  #delegating: { from: number; to: number }[] = []
  #generators = new Set<string>()
  #names = new Set<string>()
  /** Whether a generator here has a computed name, as `*[Symbol.iterator]()`: no call shows it. */
  iterable = false
  #source: ts.SourceFile

  constructor(file: string, text: string) {
    this.#source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
    this.#visit(this.#source)
  }

  /** Whether a frame that stands here is about to give a value out. */
  isYield({ line, column }: Place): boolean {
    return this.#plain.has(`${line}:${column}`)
  }

  /** Whether a frame that stands here waits in a `yield*`. */
  isDelegating({ line, column }: Place): boolean {
    const at = this.#source.getPositionOfLineAndCharacter(line - 1, column)
    return this.#delegating.some(({ from, to }) => from <= at && at < to)
  }

  /** Whether the function whose parameter list opens here is a generator function. */
  isGenerator({ line, column }: Place): boolean {
    return this.#generators.has(`${line}:${column}`)
  }

  /** Whether a call that stands here may make a generator object: most built-in methods do not. */
  mayMake({ line, column }: Place): boolean {
    const from = this.#source.getPositionOfLineAndCharacter(line - 1, column)
    const name = /^[\w$]+/.exec(this.#source.text.slice(from))?.[0] ?? ''
    return !BUILT_IN.has(name) || this.#names.has(name)
  }

  #visit(node: ts.Node): void {
    if (ts.isYieldExpression(node)) {
      const from = node.getStart(this.#source)
      if (node.asteriskToken) this.#delegating.push({ from, to: node.end })
      else this.#plain.add(this.#place(from))
    }
    if (ts.isFunctionLike(node) && 'asteriskToken' in node && node.asteriskToken) {
      this.#generators.add(this.#place(node.parameters.pos - 1))
      if (node.name && ts.isComputedPropertyName(node.name)) this.iterable = true
      if (node.name && ts.isIdentifier(node.name)) this.#names.add(node.name.text)
    }
    node.forEachChild((child) => {
      this.#visit(child)
    })
  }

  #place(position: number): string {
    const { line, character } = this.#source.getLineAndCharacterOfPosition(position)
    return `${line + 1}:${character}`
  }
}

const BUILT_IN = new Set([
  'log',
  'error',
  'next',
  'return',
  'throw',
  'push',
  'shift',
  'join',
  'String',
  'Error',
])
