// Which call V8's debugger meets before its arguments, not behind them. A statement's stop and the one
// of its first call fall together where both have one place in the text, and the debugger stops at the
// first of the two. Where a statement begins with a variable that lies in a register, which is every
// one that no inner function uses, its place moves to the property that is read first.

import type { AnyNode, CallExpression, NewExpression } from 'acorn'
import { bound, children, isFunction } from './names.ts'

type Call = CallExpression | NewExpression

export interface Leading {
  /** The call whose stop falls together with the statement's. */
  call?: Call
  /** Line of the stop. */
  line: number
}

/**
 * Where the stop before an expression falls. `isPlace` says that the expression's own place is the
 * stop's, as in `f(g())`, and not a word's before it, as in `return f(g())`.
 */
export function leading(
  node: AnyNode,
  registers: ReadonlySet<string>,
  line: number,
  isPlace = true,
): Leading {
  const read = firstRead(node, registers)
  if (read) return read
  const call = isPlace ? firstCall(node) : undefined
  return { line, ...(call && { call }) }
}

/** The call with which the text of an expression begins, if its callee is a name. */
function firstCall(node: AnyNode): Call | undefined {
  const next = first(node)
  if (next) return firstCall(next)
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
    return firstCall(node.left.object)
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' ? node : undefined
  if (node.type !== 'CallExpression') return undefined
  if (node.callee.type === 'Identifier') return node
  return node.callee.type === 'MemberExpression' ? firstCall(node.callee.object) : undefined
}

/** What is evaluated first of an expression that tells no place of its own before. */
function first(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return node.left
    case 'ConditionalExpression':
      return node.test
    case 'ChainExpression':
      return node.expression
    case 'MemberExpression':
      return node.object
    default:
      return undefined
  }
}

/** The first property that is read of a register, and the call that it is for, if it is for one. */
function firstRead(
  node: AnyNode,
  registers: ReadonlySet<string>,
  of?: Call,
): Leading | undefined {
  if (node.type === 'MemberExpression') {
    const { object, property } = node
    const isRegister =
      object.type === 'ThisExpression' ||
      (object.type === 'Identifier' && registers.has(object.name))
    if (!isRegister) return firstRead(object, registers)
    if (node.computed || property.type === 'PrivateIdentifier' || node.optional) return undefined
    return { line: property.loc!.start.line, ...(of && { call: of }) }
  }
  if (node.type === 'CallExpression') return firstRead(node.callee, registers, node)
  const next = first(node) ?? prefixed(node, registers)
  return next && firstRead(next, registers)
}

/** What stands behind something that leaves no trace. */
function prefixed(node: AnyNode, registers: ReadonlySet<string>): AnyNode | undefined {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return node.expression
    case 'UnaryExpression':
    case 'AwaitExpression':
      return node.argument
    case 'YieldExpression':
      return node.delegate ? undefined : (node.argument ?? undefined)
    case 'AssignmentExpression': {
      const { left, operator, right } = node
      if (operator !== '=') return undefined
      if (left.type === 'Identifier') return right
      const isPlain =
        left.type === 'MemberExpression' &&
        !left.computed &&
        (left.object.type === 'ThisExpression' ||
          (left.object.type === 'Identifier' && registers.has(left.object.name)))
      return isPlain ? right : undefined
    }
    default:
      return undefined
  }
}

/** Names that a function or module declares and that no function within it uses. */
export function registersOf(node: AnyNode): Set<string> {
  const own = new Set<string>()
  const used = new Set<string>()
  const visit = (at: AnyNode): void => {
    if (at !== node && isFunction(at)) {
      if (at.type === 'FunctionDeclaration' && at.id) own.add(at.id.name)
      for (const name of free(at)) used.add(name)
      return
    }
    if (at.type === 'ClassBody') for (const name of free(at)) used.add(name)
    else for (const child of children(at)) visit(child)
    if (at.type === 'ExportNamedDeclaration')
      for (const name of at.declaration ? declared(at.declaration) : []) used.add(name)
    for (const name of declared(at)) own.add(name)
  }
  visit(node)
  if (isFunction(node)) for (const name of node.params.flatMap(bound)) own.add(name)
  return own.difference(used)
}

/** Names that a declaration makes. */
function declared(node: AnyNode): string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => bound(id))
  if (node.type === 'CatchClause') return node.param ? bound(node.param) : []
  return node.type === 'ClassDeclaration' ? [node.id.name] : []
}

const known = new WeakMap<AnyNode, Set<string>>()

/** Names that a function uses and does not declare. */
function free(node: AnyNode): Set<string> {
  const kept = known.get(node)
  if (kept) return kept
  const used = new Set<string>()
  const own = new Set<string>(isFunction(node) ? node.params.flatMap(bound) : [])
  const visit = (at: AnyNode): void => {
    if (at.type === 'Identifier') used.add(at.name)
    if (at !== node && isFunction(at)) {
      if (at.type === 'FunctionDeclaration' && at.id) own.add(at.id.name)
      for (const name of free(at)) used.add(name)
      return
    }
    for (const name of declared(at)) own.add(name)
    const skipped = at.type === 'MemberExpression' && !at.computed ? at.property : undefined
    for (const child of children(at)) if (child !== skipped) visit(child)
  }
  visit(node)
  const names = used.difference(own)
  known.set(node, names)
  return names
}
