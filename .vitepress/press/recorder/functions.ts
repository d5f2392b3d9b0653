// Which functions of a source are generators, by line and column, and which calls may make an object.

import ts from 'typescript'

export interface Place {
  /** From 1. */
  line: number
  /** From 0, as the debugger counts. Type stripping keeps both. */
  column: number
}

/** The places of a file's generator functions. */
export class GeneratorFunctions {
  #generators = new Set<string>()
  #names = new Set<string>()
  /** Whether a generator here has a computed name, as `*[Symbol.iterator]()`: no call shows it. */
  iterable = false
  #source: ts.SourceFile

  constructor(file: string, text: string) {
    this.#source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
    this.#visit(this.#source)
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
    if (makesGenerators(node)) {
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

/** Whether it is a generator function; an asynchronous one is not. */
const makesGenerators = (
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration =>
  ts.isFunctionLike(node) &&
  'asteriskToken' in node &&
  node.asteriskToken !== undefined &&
  !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async)

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
