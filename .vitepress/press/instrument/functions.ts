// Functions: each tells when it is entered and left, what it returns and what passes through it.
// A generator function is handed to the recorder as well, which so sees each object that it makes.

import type { AnyNode } from 'acorn'
import type { Context, Emitter } from './emit.ts'
import { registersOf } from './leading.ts'
import { bound, givenName, hoisted, lexical, readsArguments, type FunctionNode } from './names.ts'

/** A function of the program's text. */
export interface Site {
  name: string
  line: number
  generator: boolean
  /** Whether a call of it gives a promise. */
  async?: true
  /** Parameters by name, where all are plain; the last may be `...rest`. */
  params?: string[]
  /** Where they are not: how many there are, before one that only tells their names. */
  count?: number
}

/** A function's text. */
export function functionText(e: Emitter, node: FunctionNode, context: Context): string {
  const isGenerator = node.generator && !node.async
  const site = e.siteOf(node)
  const name = node.id?.name ?? givenName(node, context.parents, e.source)
  const line = node.loc!.start.line
  const told = isGenerator ? parameters(node) : {}
  Object.assign(e.sites[site]!, {
    name: shownName(name, node, context),
    line,
    generator: isGenerator,
    ...(node.async && !node.generator && { async: true }),
    ...told,
  })
  const text = e.splice(node, [
    ...parameterTexts(e, node, { ...context, opens: isGenerator ? undefined : site }, told),
    { ...node.body, text: bodyText(e, node, site, context) },
  ])
  return isGenerator && isValue(node, context)
    ? e.call('g', site, text, JSON.stringify(name))
    : text
}

/** A constructor is called what its class is. */
function shownName(name: string, node: FunctionNode, { parents }: Context): string {
  const method = parents.at(-1)
  if (method?.type !== 'MethodDefinition' || method.kind !== 'constructor') return name
  return className(parents.slice(0, -2))
}

/** The name of the class that ends a list of parents. */
export function className(parents: readonly AnyNode[], source = ''): string {
  const made = parents.at(-1)
  if (made?.type !== 'ClassDeclaration' && made?.type !== 'ClassExpression') return ''
  return made.id?.name ?? givenName(made, parents.slice(0, -1), source)
}

function parameters(node: FunctionNode): Pick<Site, 'params' | 'count'> {
  const plain = node.params.map((each) =>
    each.type === 'Identifier'
      ? each.name
      : each.type === 'RestElement' && each.argument.type === 'Identifier'
        ? `...${each.argument.name}`
        : undefined,
  )
  if (plain.every((each) => each !== undefined)) return { params: plain }
  const hasRest = node.params.at(-1)?.type === 'RestElement'
  return hasRest || readsArguments(node.body) ? {} : { count: node.params.length }
}

function parameterTexts(
  e: Emitter,
  node: FunctionNode,
  context: Context,
  { count }: Pick<Site, 'count'>,
): { start: number; end: number; text: string }[] {
  // they are worked out where the object is made, before it has a frame
  const isGenerator = node.generator && !node.async
  const inner = {
    ...context,
    frame: `${e.recorder}.T`,
    locals: `${e.recorder}.T.reader`,
    parents: [...context.parents, node],
  }
  return node.params.map((each, index) => {
    const text = isGenerator ? e.source.slice(each.start, each.end) : e.emit(each, inner)
    if (index + 1 !== count) return { ...each, text }
    const names = e.reader(node.params.flatMap(bound), { ...inner, locals: 'void 0' })
    return { ...each, text: `${text},${e.fresh('p')}=${e.call('q', names)}` }
  })
}

function bodyText(e: Emitter, node: FunctionNode, site: number, context: Context): string {
  const { body } = node
  const isGenerator = node.generator && !node.async
  const frame = e.fresh('f')
  const error = e.fresh('e')
  const names = [
    ...node.params.flatMap(bound),
    ...(node.type !== 'ArrowFunctionExpression' && readsArguments(body) ? ['arguments'] : []),
    ...hoisted(body),
    ...(body.type === 'BlockStatement' ? lexical(body.body) : []),
  ]
  const [reads, { locals, ...begun }] = e.scope(names, {
    frame,
    locals: 'void 0',
    returnLocals: 'void 0',
    // an asynchronous generator returns by way of what settles its promise
    isGuarded: node.generator && node.async,
    parents: [...context.parents, node],
    registers: registersOf(node),
    privates: context.privates,
  })
  const inner = { ...begun, locals, returnLocals: locals }
  const open = `{const ${frame}=${e.call(isGenerator ? 'n' : 'e', site)};try{${reads}`
  const leave = isGenerator ? '' : `finally{${e.call('o', frame)}}`
  const close = `}catch(${error}){throw ${e.call('x', frame, error)}}${leave}}`
  const { end } = body.loc!
  if (body.type !== 'BlockStatement') {
    const stop = e.stopBefore(body, inner)
    const value = e.emit(body, inner)
    const returned = endsReturn(node, context)
      ? value
      : e.call('r', frame, end.line, inner.locals, value)
    return `${open}${stop};return ${returned}${close}`
  }
  const within = { ...inner, parents: [...inner.parents, body] }
  const text = e.splice(
    { start: body.start + 1, end: body.end - 1 },
    body.body.map((each) => ({ ...each, text: e.emit(each, within) })),
  )
  return `${open}${e.hoist(body.body)}${text};${inner.isGuarded ? '' : e.call('r', frame, end.line, inner.locals, ...returned(context))}${close}`
}

/** What a function returns at its end: a derived class's constructor what it has made. */
function returned({ parents }: Context): string[] {
  const [made, , method] = parents.slice(-3)
  const isDerived = made && 'superClass' in made && made.superClass
  return isDerived && method?.type === 'MethodDefinition' && method.kind === 'constructor'
    ? ['this']
    : []
}

/** Whether an arrow ends where an outer function returns it: V8 stops at one of the two, the outer. */
const endsReturn = ({ end }: FunctionNode, { parents }: Context): boolean => {
  const outer = parents.at(-1)
  if (outer?.type === 'ArrowFunctionExpression') return outer.end === end
  return outer?.type === 'ReturnStatement' && outer.argument?.end === end
}

/** Whether it is an expression of its own, not a declaration that is told elsewhere, nor a method. */
function isValue(node: FunctionNode, { parents }: Context): boolean {
  const outer = parents.at(-1)
  if (node.type === 'FunctionDeclaration') return !node.id
  return !(outer?.type === 'MethodDefinition' || (outer?.type === 'Property' && outer.method))
}
