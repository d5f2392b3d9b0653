// Statements: each tells that it is about to run, where V8's debugger would stop before it; what is
// not in a block is put into one, so that there is room to tell it.

import type {
  AnyNode,
  CatchClause,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
  WhileStatement,
} from 'acorn'
import type { Context, Emitter } from './emit.ts'
import { bound, isFunction, lexical } from './names.ts'

/** The text of a statement; undefined where it is an expression, or has nothing of its own to tell. */
export function statementText(e: Emitter, node: AnyNode, context: Context): string | undefined {
  const line = node.loc!.start.line
  const stopped = (text: string): string => `${e.stop(line, context)};${text}`
  switch (node.type) {
    case 'ExpressionStatement':
      return node.directive === undefined
        ? `${e.stopBefore(node.expression, context)};${e.rest(node, context)}`
        : undefined
    case 'BreakStatement':
    case 'ContinueStatement':
      return stopped(e.rest(node, context))
    case 'VariableDeclaration':
      return `${declarationStop(e, node, context)}${declarationText(e, node, context)}`
    case 'ExportNamedDeclaration':
      if (node.declaration?.type !== 'VariableDeclaration') return undefined
      return `${declarationStop(e, node.declaration, context)}${e.splice(node, [{ ...node.declaration, text: declarationText(e, node.declaration, context) }])}`
    case 'ExportDefaultDeclaration':
      return isFunction(node.declaration) || node.declaration.type === 'ClassDeclaration'
        ? undefined
        : `${e.stopBefore(node.declaration, context)};${e.rest(node, context)}`
    case 'ReturnStatement': {
      const stop = node.argument
        ? e.stopBefore(node.argument, context, line)
        : e.stop(line, context)
      const inner = { ...context, parents: [...context.parents, node] }
      const value = node.argument ? [e.emit(node.argument, inner)] : []
      const text = context.isGuarded
        ? (value[0] ?? '')
        : e.call('r', context.frame, node.loc!.end.line, context.returnLocals, ...value)
      return node.argument
        ? `${stop};${e.splice(node, [{ ...node.argument, text }])}`
        : `${stop};return ${text};`
    }
    case 'ThrowStatement': {
      const stop = e.stopBefore(node.argument, context, line)
      const value = e.emit(node.argument, context)
      const text = e.call('t', context.frame, line, context.locals, value)
      return `${stop};${e.splice(node, [{ ...node.argument, text }])}`
    }
    case 'IfStatement': {
      const stop = e.stopBefore(node.test, context, line)
      return `${stop};${e.splice(node, [
        { ...node.test, text: e.emit(node.test, context) },
        { ...node.consequent, text: body(e, node.consequent, context) },
        ...(node.alternate
          ? [{ ...node.alternate, text: ` ${body(e, node.alternate, context)}` }]
          : []),
      ])}`
    }
    case 'BlockStatement': {
      const [reads, inner] = e.scope(lexical(node.body), context)
      return `{${reads}${e.hoist(node.body)}${list(e, node, node.body, inner)}}`
    }
    case 'LabeledStatement':
      return /^(For|While|DoWhile|Block|Labeled)/.test(node.body.type)
        ? undefined
        : e.splice(node, [{ ...node.body, text: `{${e.emit(node.body, context)}}` }])
    case 'ForStatement':
      return forText(e, node, context)
    case 'ForInStatement':
      return stopped(forInText(e, node, context))
    case 'ForOfStatement':
      return forOfText(e, node, context)
    case 'WhileStatement':
    case 'DoWhileStatement':
      return whileText(e, node, context)
    case 'SwitchStatement':
      return switchText(e, node, context)
    case 'TryStatement':
      return tryText(e, node, context)
    default:
      return undefined
  }
}

/** The inner text of a block. */
const list = (e: Emitter, block: AnyNode, statements: AnyNode[], context: Context): string =>
  e.splice(
    { start: block.start + 1, end: block.end - 1 },
    statements.map((each) => ({
      ...each,
      text: e.emit(each, { ...context, parents: [...context.parents, block] }),
    })),
  )

/** A statement as a block, in which some names of a loop's head are read. */
function body(
  e: Emitter,
  node: Statement,
  context: Context,
  names: readonly string[] = [],
  scope?: number,
  stop = '',
): string {
  const [reads, inner] = e.scope(names, context, scope)
  const before = `${reads}${stop}`
  const text = e.emit(node, inner)
  return node.type === 'BlockStatement' && before === '' ? text : `{${before}${text}}`
}

/** The stop before a declaration: where its first value begins. */
function declarationStop(e: Emitter, node: VariableDeclaration, context: Context): string {
  const first = node.declarations[0]!
  if (!first.init && node.kind === 'var') return ''
  return `${e.stopBefore(first.init ?? first.id, context)};`
}

/** A declaration; the values after the first have their own stop, where that leaves their names. */
function declarationText(
  e: Emitter,
  node: VariableDeclaration,
  context: Context,
  isFirstTold = true,
): string {
  const parents = [...context.parents, node]
  return e.splice(
    node,
    node.declarations.map((each, index) => {
      const { id, init } = each
      const inner = { ...context, parents: [...parents, each] }
      const tells = init && (index > 0 || !isFirstTold) && !takesName(init)
      const stop = tells ? e.stopBefore(init, context) : ''
      const text = init ? e.emit(init, inner) : ''
      return {
        ...each,
        text: e.splice(each, [
          { ...id, text: e.emit(id, inner) },
          ...(init ? [{ ...init, text: tells ? `(${stop},${text})` : text }] : []),
        ]),
      }
    }),
  )
}

/** Whether an expression takes its name from where it stands, which nothing may be put before. */
export const takesName = (node: AnyNode): boolean =>
  node.type === 'ParenthesizedExpression'
    ? takesName(node.expression)
    : isFunction(node) || node.type === 'ClassExpression'

const headNames = (left: AnyNode | null | undefined): string[] =>
  left?.type === 'VariableDeclaration' && left.kind !== 'var'
    ? left.declarations.flatMap(({ id }) => bound(id))
    : []

/** V8 does not ask whether `true` is true, nor stop there; the rounds are counted. */
const isTrue = (test: AnyNode): boolean => test.type === 'Literal' && Boolean(test.value)

function forText(e: Emitter, node: ForStatement, context: Context): string {
  const { init, test, update } = node
  const names = headNames(init)
  const scope = e.number()
  const within = { ...context, locals: e.reader(names, context, scope) }
  const told = (part: AnyNode): { start: number; end: number; text: string } => ({
    ...part,
    text: `(${e.stopBefore(part, within)},${e.emit(part, within)})`,
  })
  return e.splice(node, [
    ...(init?.type === 'VariableDeclaration'
      ? [{ ...init, text: declarationText(e, init, context, false) }]
      : init
        ? [told(init)]
        : []),
    ...(test ? [isTrue(test) ? { ...test, text: e.call('w') } : told(test)] : []),
    ...(update ? [told(update)] : []),
    { ...node.body, text: body(e, node.body, context, names, scope) },
  ])
}

function headText(e: Emitter, left: AnyNode, context: Context): string {
  return left.type === 'VariableDeclaration'
    ? declarationText(e, left, context)
    : e.emit(left, context)
}

function forInText(e: Emitter, node: ForInStatement, context: Context): string {
  const line = node.left.loc!.start.line
  return e.splice(node, [
    { ...node.left, text: headText(e, node.left, context) },
    { ...node.right, text: e.emit(node.right, context) },
    {
      ...node.body,
      text: body(
        e,
        node.body,
        context,
        headNames(node.left),
        e.number(),
        `${e.stop(line, context)};`,
      ),
    },
  ])
}

/** A loop over an iterable: the recorder stands between it and its iterator, to stop before each `next`. */
function forOfText(e: Emitter, node: ForOfStatement, context: Context): string {
  const { left, right } = node
  // its variable is not there yet where the iterable is worked out, nor before the next one is given
  const scope = e.number()
  const head = e.reader(headNames(left), context, scope)
  const stop = e.stopBefore(right, context)
  const named = JSON.stringify(e.source.slice(right.start, right.end))
  const value = e.emit(right, context)
  return e.splice(node, [
    { ...left, text: headText(e, left, context) },
    {
      ...right,
      text: `(${stop},${e.call(node.await ? 'ai' : 'i', context.frame, left.loc!.start.line, head, context.locals, named, value)})`,
    },
    {
      ...node.body,
      text: body(
        e,
        node.body,
        { ...context, isGuarded: true }, // leaving it early closes the iterator
        headNames(left),
        scope,
      ),
    },
  ])
}

function whileText(e: Emitter, node: WhileStatement | DoWhileStatement, context: Context): string {
  const test = {
    ...node.test,
    text: isTrue(node.test)
      ? e.call('w')
      : `(${e.stopBefore(node.test, context)},${e.emit(node.test, context)})`,
  }
  const inner = { ...node.body, text: ` ${body(e, node.body, context)} ` }
  return e.splice(node, node.type === 'WhileStatement' ? [test, inner] : [inner, test])
}

function switchText(e: Emitter, node: SwitchStatement, context: Context): string {
  const names = lexical(node.cases.flatMap(({ consequent }) => consequent))
  const within = { ...context, locals: e.reader(names, context) }
  const stop = e.stopBefore(node.discriminant, context, node.loc!.start.line)
  return `${stop};${e.splice(node, [
    { ...node.discriminant, text: e.emit(node.discriminant, context) },
    ...node.cases.map((each) => ({ ...each, text: e.rest(each, within) })),
  ])}`
}

function tryText(e: Emitter, node: TryStatement, context: Context): string {
  const { block, handler, finalizer } = node
  const guarded = finalizer ? { ...context, isGuarded: true } : context
  const error = e.fresh('e')
  const passes = finalizer ? `catch(${error}){throw ${e.call('x', context.frame, error)}}` : ''
  const tried = e.emit(block, guarded)
  return e.splice(node, [
    {
      ...block,
      text: !finalizer ? tried : handler ? `{try${tried}` : `${tried}${passes}`,
    },
    ...(handler
      ? [{ ...handler, text: `${catchText(e, handler, guarded)}${passes && `}${passes}`}` }]
      : []),
    ...(finalizer ? [{ ...finalizer, text: e.emit(finalizer, context) }] : []),
  ])
}

function catchText(
  e: Emitter,
  { param, body: block, ...at }: CatchClause,
  context: Context,
): string {
  const error = param?.type === 'Identifier' ? param.name : e.fresh('e')
  const pattern =
    param && param.type !== 'Identifier' ? `let ${e.emit(param, context)}=${error};` : ''
  const names = param ? bound(param) : []
  const [reads, { locals, ...rest }] = e.scope(names, context)
  const caught = param ? `{i:${e.number()},o:${context.returnLocals},r:${locals}.r}` : ''
  const inner = { ...rest, locals, returnLocals: caught || context.returnLocals }
  const landed = `${e.call('k', context.frame, error)};`
  const text = `${param ? '' : `(${error})`}{${landed}${pattern}${reads}${e.emit(block, inner)}}`
  return e.splice(at, [...(param ? [{ ...param, text: error }] : []), { ...block, text }])
}
