// Classes and object literals: their generator methods are handed to the recorder once they are
// there, and a class without a constructor gets the one that the language gives it, so that it tells
// of itself as V8's frames do.

import type { AnyNode, ClassBody, ObjectExpression, PropertyDefinition } from 'acorn'
import type { Context, Emitter } from './emit.ts'
import { className } from './functions.ts'
import { takesName } from './statements.ts'

/** The text of a class's body, one of its fields, or an object with generator methods. */
export function classText(e: Emitter, node: AnyNode, context: Context): string | undefined {
  if (node.type === 'ClassBody') return bodyText(e, node, context)
  if (node.type === 'ObjectExpression') return objectText(e, node, context)
  if (node.type === 'StaticBlock') return e.rest(node, onTop(e, context))
  return undefined
}

/** Code of a class tells its lines as those of the frame that runs it. */
const onTop = (e: Emitter, context: Context): Context => ({
  ...context,
  frame: `${e.recorder}.T`,
  locals: `${e.recorder}.T.reader`,
})

type Method = Extract<AnyNode, { type: 'MethodDefinition' | 'Property' }>

const isGenerator = (node: AnyNode): node is Method =>
  (node.type === 'MethodDefinition' || (node.type === 'Property' && node.method)) &&
  node.value.type === 'FunctionExpression' &&
  node.value.generator &&
  !node.value.async

/** How the recorder finds a method: its site, whether it is static, and its key. */
function told(e: Emitter, node: Method, keys: ReadonlyMap<AnyNode, number>): string {
  const number = keys.get(node)
  const key = number === undefined ? keyText(node.key) : e.call('z', number)
  const isStatic = node.type === 'MethodDefinition' && node.static ? 1 : 0
  return `[${e.siteOf(node.value)},${isStatic},${key}]`
}

const keyText = (key: AnyNode): string =>
  JSON.stringify(key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : '')

/** A method or field; its computed key is kept where something must find it by that. */
function memberText(
  e: Emitter,
  node: Extract<AnyNode, { type: 'MethodDefinition' | 'Property' | 'PropertyDefinition' }>,
  context: Context,
  keys: ReadonlyMap<AnyNode, number>,
): string {
  const inner = { ...context, parents: [...context.parents, node] }
  const number = keys.get(node)
  const isOfClass = node.type !== 'Property'
  const before = isOfClass ? `${e.stop(node.key.loc!.start.line, context)},` : ''
  const key = node.computed
    ? `(${before}${number === undefined ? e.emit(node.key, inner) : e.call('h', number, e.emit(node.key, inner))})`
    : e.source.slice(node.key.start, node.key.end)
  const value =
    node.type === 'PropertyDefinition' ? fieldText(e, node, inner) : e.emit(node.value, inner)
  const text = e.splice(node, [
    { ...node.key, text: key },
    ...(node.value ? [{ ...node.value, text: value }] : []),
  ])
  if (node.type !== 'PropertyDefinition' || !node.value || !takesName(node.value)) return text
  // a function is named after its field, so that its stop stands in a field of its own
  const stop = e.call('f', node.value.loc!.start.line)
  return `${node.static ? 'static ' : ''}#${e.fresh('p')}=${stop};${text}`
}

function fieldText(e: Emitter, { value }: PropertyDefinition, context: Context): string {
  if (!value) return ''
  const inner = onTop(e, context)
  const text = e.emit(value, inner)
  return takesName(value) ? text : `(${e.call('f', value.loc!.start.line)},${text})`
}

const keysOf = (e: Emitter, members: readonly AnyNode[]): Map<AnyNode, number> =>
  new Map(
    members.flatMap((each) => (isGenerator(each) && each.computed ? [[each, e.number()]] : [])),
  )

function objectText(e: Emitter, node: ObjectExpression, context: Context): string | undefined {
  const methods = node.properties.filter((each) => isGenerator(each))
  if (methods.length === 0) return undefined
  const keys = keysOf(e, node.properties)
  const inner = { ...context, parents: [...context.parents, node] }
  const text = e.splice(
    node,
    node.properties.map((each) => ({
      ...each,
      text: isGenerator(each) ? memberText(e, each, inner, keys) : e.emit(each, inner),
    })),
  )
  return e.call('y', text, `[${methods.map((each) => told(e, each, keys)).join(',')}]`)
}

function bodyText(e: Emitter, node: ClassBody, context: Context): string {
  const keys = keysOf(e, node.body)
  const generators = node.body.filter((each) => isGenerator(each))
  const hidden = generators.filter(({ key }) => key.type === 'PrivateIdentifier')
  const open = generators.filter((each) => !hidden.includes(each))
  const privates = new Map([
    ...context.privates,
    ...hidden.map(
      ({ key, value }) => [(key as { name: string }).name, e.siteOf(value as AnyNode)] as const,
    ),
  ])
  const inner = { ...context, privates, parents: [...context.parents, node] }
  const text = e.splice(
    { start: node.start + 1, end: node.end },
    node.body.map((each) => ({
      ...each,
      text: `${each.type === 'StaticBlock' ? e.emit(each, inner) : memberText(e, each, inner, keys)}${endText(e, node, each)}`,
    })),
  )
  const list = open.map((each) => told(e, each, keys)).join(',')
  const tells = list && `static{${e.call('j', 'this', `[${list}]`)}}`
  return `{${tells}${constructorText(e, node, context)}${text}`
}

const isStatic = (each: ClassBody['body'][number]): boolean =>
  each.type === 'StaticBlock' || each.static

const isField = (each: AnyNode): boolean =>
  each.type === 'PropertyDefinition' || each.type === 'StaticBlock'

/** The fields of an object, and those of the class, are a function to V8: it ends with the last. */
function endText(e: Emitter, { body }: ClassBody, node: ClassBody['body'][number]): string {
  const last = body.findLast((each) => isField(each) && isStatic(each) === isStatic(node))
  if (last !== node) return ''
  const stop = e.call('f', node.loc!.end.line)
  return isStatic(node) ? `;static{${stop}}` : `;#${e.fresh('p')}=${stop};`
}

/** What a class has before its own members: the begin of its activation, and a constructor if it has none. */
function constructorText(e: Emitter, node: ClassBody, context: Context): string {
  const made = context.parents.at(-1)!
  const isDerived = 'superClass' in made && made.superClass !== null
  const own = node.body.find(
    (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
  )
  const line = made.loc!.start.line
  const site =
    own?.type === 'MethodDefinition'
      ? e.siteOf(own.value)
      : e.site({ name: className(context.parents, e.source), line, generator: false })
  const hasFields = node.body.some((each) => each.type === 'PropertyDefinition' && !each.static)
  const begins = hasFields && !isDerived ? `#${e.fresh('p')}=${e.call('P', site)};` : ''
  if (own) return begins
  const [frame, error, given] = [e.fresh('f'), e.fresh('e'), e.fresh('p')]
  const stop = isDerived
    ? `${e.stop(line, { ...context, frame, locals: 'void 0' })};super(...${given})`
    : e.call('r', frame, line, 'void 0')
  return `${begins}constructor(${isDerived ? `...${given}` : ''}){const ${frame}=${e.call('e', site)};try{${stop}}catch(${error}){throw ${e.call('x', frame, error)}}finally{${e.call('o', frame)}}}`
}
