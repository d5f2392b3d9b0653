// Text of a program with calls of the recorder put in: `$w.s(frame, line, locals)` where V8's debugger
// could stop, and the like. Each node is written from its own text with its children's text put in
// place, so that nothing is moved. Invariants: a line keeps its number; and what the program computes
// stays the same, but for what only shows in stacks and in the text of functions.

import { parse, type AnyNode, type Program } from 'acorn'
import type { Leading } from './leading.ts'
import { leading, registersOf } from './leading.ts'
import { classText } from './classes.ts'
import { functionText, type Site } from './functions.ts'
import { children, hoisted, isFunction, lexical } from './names.ts'
import { statementText } from './statements.ts'
import { expressionText } from './expressions.ts'

/** Where a node stands, as far as the text for it depends on that. */
export interface Context {
  /** Name of the variable that holds the activation. */
  frame: string
  /** Expression for what reads the locals in scope. */
  locals: string
  /** The same at a return, where V8 has left the blocks. */
  returnLocals: string
  /** Whether a `finally` may run after a `return`: V8 does not stop at such a return. */
  isGuarded: boolean
  /** Nodes around, outermost first. */
  parents: readonly AnyNode[]
  /** Names of the function that lie in registers. */
  registers: ReadonlySet<string>
  /** Sites of private generator methods, by name. */
  privates: ReadonlyMap<string, number>
  /** In a parameter list: the site of the function, whose activation its first default begins. */
  opens?: number | undefined
}

export class Emitter {
  readonly source: string
  readonly sites: Site[] = []
  readonly #mark: string
  readonly #met = new Set<AnyNode>()
  #count = 0

  constructor(source: string) {
    this.source = source
    let mark = '$'
    while (new RegExp(`\\${mark[0]!}${mark.slice(1)}[a-z]\\d*\\b`).test(source)) mark += '_'
    this.#mark = mark
  }

  /** Name of the recorder in the program's text. */
  get recorder(): string {
    return `${this.#mark}w`
  }

  /** A name that the program does not use, for an activation (`f`), locals (`l`) or an error (`e`). */
  fresh(kind: 'f' | 'l' | 'e' | 'p'): string {
    return `${this.#mark}${kind}${++this.#count}`
  }

  number(): number {
    return ++this.#count
  }

  /** The number of a function's site. */
  site(site: Site): number {
    return this.sites.push(site) - 1
  }

  /** A call of the recorder. */
  call(method: string, ...given: (string | number)[]): string {
    return `${this.recorder}.${method}(${given.join(',')})`
  }

  stop(line: number, { frame, locals }: Context): string {
    return this.call('s', frame, line, locals)
  }

  /** A stop before an expression; the call that it falls together with has no other. */
  stopBefore(node: AnyNode, context: Context, line?: number): string {
    const place: Leading = leading(
      node,
      context.registers,
      line ?? node.loc!.start.line,
      line === undefined,
    )
    if (place.call) this.#met.add(place.call)
    return this.stop(place.line, context)
  }

  /** Whether a call is met before its arguments. */
  isMet(call: AnyNode): boolean {
    return this.#met.has(call)
  }

  /** Text for a node. */
  emit(node: AnyNode, context: Context): string {
    if (isFunction(node)) return functionText(this, node, context)
    return (
      classText(this, node, context) ??
      statementText(this, node, context) ??
      expressionText(this, node, context) ??
      this.rest(node, context)
    )
  }

  /** A node's own text, with its children's put in place. */
  rest(node: AnyNode, context: Context, of: AnyNode[] = children(node)): string {
    const inner = { ...context, parents: [...context.parents, node] }
    return this.splice(
      node,
      of.map((child) => ({ ...child, text: this.emit(child, inner) })),
    )
  }

  /** A node's text, with some places replaced; they are given in order. */
  splice(
    { start, end }: { start: number; end: number },
    places: { start: number; end: number; text: string }[],
  ): string {
    let text = ''
    let at = start
    for (const place of places) {
      text += this.source.slice(at, place.start) + place.text
      at = place.end
    }
    return text + this.source.slice(at, end)
  }

  /** An expression that reads the names of a scope on top of what is read already. */
  reader(
    names: readonly string[],
    { locals, registers }: Pick<Context, 'locals' | 'registers'>,
    scope = this.number(),
  ): string {
    if (names.length === 0) return locals
    const read = [...new Set(names)].map((name) => `${JSON.stringify(name)}:()=>${name}`)
    const shared = names.filter((name) => !registers.has(name)).map((name) => JSON.stringify(name))
    return `{i:${scope},o:${locals},r:{${read.join(',')}}${shared.length ? `,c:[${shared.join(',')}]` : ''}}`
  }

  /** Text that makes a reader in a block, and the context within. */
  scope(
    names: readonly string[],
    context: Context,
    scope?: number,
  ): [text: string, inner: Context] {
    if (names.length === 0) return ['', context]
    const locals = this.fresh('l')
    return [`const ${locals}=${this.reader(names, context, scope)};`, { ...context, locals }]
  }

  /** Text that has each generator function which is declared in a list tell of the objects it makes. */
  hoist(list: readonly AnyNode[]): string {
    return list
      .map((each) =>
        (each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration') &&
        each.declaration
          ? each.declaration
          : each,
      )
      .map((each) =>
        each.type === 'FunctionDeclaration' && each.generator && !each.async && each.id
          ? `${each.id.name}=${this.call('g', this.siteOf(each), each.id.name)};`
          : '',
      )
      .join('')
  }

  readonly #known = new Map<AnyNode, number>()

  /** The site of a function that is named before its text is written. */
  siteOf(node: AnyNode): number {
    const known = this.#known.get(node) ?? this.site({ name: '', line: 0, generator: false })
    this.#known.set(node, known)
    return known
  }
}

/** An instrumented module. */
export function instrument(path: string, source: string): string {
  const program: Program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
    preserveParens: true,
  })
  const emitter = new Emitter(source)
  const outer: Context = {
    frame: emitter.fresh('f'),
    locals: 'void 0',
    returnLocals: 'void 0',
    isGuarded: true,
    parents: [],
    registers: registersOf(program),
    privates: new Map(),
  }
  const [reads, inner] = emitter.scope([...lexical(program.body), ...hoisted(program)], outer)
  const body = emitter.rest(program, inner)
  const made = `const ${emitter.recorder}=globalThis[Symbol.for('yield-book:watch')](${JSON.stringify(path)},${JSON.stringify(emitter.sites)}),${outer.frame}=${emitter.call('m')};`
  return `${made}${reads}${emitter.hoist(program.body)}${body}\n;${emitter.call('v', outer.frame)};`
}
