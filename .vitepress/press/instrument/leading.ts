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
  const begun = first(node, registers)
  if (typeof begun === 'object') return begun
  const call = isPlace && begun === 'here' ? firstCall(node) : undefined
  return { line, ...(call && { call }) }
}

/** The call with which the text of an expression begins, if its callee is a name. */
function firstCall(node: AnyNode): Call | undefined {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return firstCall(node.left)
    case 'ConditionalExpression':
      return firstCall(node.test)
    case 'ChainExpression':
      return firstCall(node.expression)
    case 'MemberExpression':
      return firstCall(node.object)
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' ? firstCall(node.left.object) : undefined
    case 'NewExpression':
      return node.callee.type === 'Identifier' ? node : undefined
    case 'CallExpression':
      if (node.callee.type === 'Identifier') return node
      return node.callee.type === 'MemberExpression' ? firstCall(node.callee.object) : undefined
    default:
      return undefined
  }
}

/**
 * What an expression does first: something without a place of its own (`here`: at the statement's),
 * something that moves the stop to its own place, or nothing, as where it only names a register.
 */
type First = 'here' | 'nothing' | Leading

function first(node: AnyNode, registers: ReadonlySet<string>, of?: Call): First {
  const of_ = (...parts: (AnyNode | null | undefined)[]): First => {
    for (const part of parts) {
      const found = part ? first(part, registers) : 'nothing'
      if (found !== 'nothing') return found
    }
    return 'nothing'
  }
  const or = (found: First, last: First): First => (found === 'nothing' ? last : found)
  const line = node.loc!.start.line
  switch (node.type) {
    case 'Identifier':
      return registers.has(node.name) ? 'nothing' : 'here'
    case 'ThisExpression':
      return 'nothing'
    case 'MemberExpression': {
      const { object, property, computed, optional } = node
      const before = of_(object, computed ? property : undefined)
      if (before !== 'nothing') return before
      if (computed || optional || property.type === 'PrivateIdentifier') return 'here'
      return { line: property.loc!.start.line, ...(of && { call: of }) }
    }
    case 'CallExpression': {
      const { callee } = node
      const called =
        callee.type === 'MemberExpression' ? first(callee, registers, node) : of_(callee)
      return or(or(called, of_(...node.arguments)), { line })
    }
    case 'NewExpression':
      return or(of_(node.callee, ...node.arguments), { line })
    case 'ParenthesizedExpression':
      return first(node.expression, registers)
    case 'ChainExpression':
      return first(node.expression, registers, of)
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      return or(of_(node.argument), 'here')
    case 'YieldExpression':
      return or(of_(node.argument), 'here')
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier'
        ? 'here'
        : or(of_(node.left, node.right), { line })
    case 'LogicalExpression':
      return or(of_(node.left), 'here')
    case 'ConditionalExpression':
      return or(of_(node.test), 'here')
    case 'AssignmentExpression':
      return node.operator === '=' && node.left.type === 'Identifier'
        ? or(of_(node.right), 'here')
        : node.left.type === 'MemberExpression'
          ? or(of_(node.left.object, node.right), 'here')
          : 'here'
    default:
      return 'here'
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
  return node.type === 'ClassDeclaration' && node.id ? [node.id.name] : []
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
  if (isFunction(node)) for (const part of [...node.params, node.body]) visit(part)
  else visit(node)
  const names = used.difference(own)
  known.set(node, names)
  return names
}
