// What names a syntax tree declares, and what a function is called: the two questions that `emit.ts`
// asks of a program's scopes. Both follow the language's own rules.

import type { AnyNode, ModuleDeclaration, Pattern, Statement } from 'acorn'

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>

/** The names that a pattern binds, in order. */
export function bound(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        bound(each.type === 'RestElement' ? each.argument : each.value),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? bound(each) : []))
    case 'AssignmentPattern':
      return bound(pattern.left)
    case 'RestElement':
      return bound(pattern.argument)
    case 'MemberExpression':
      return []
  }
}

type Listed = Statement | ModuleDeclaration

/** Names that a list of statements declares for its own block; functions and classes have no text. */
export const lexical = (list: readonly Listed[]): string[] =>
  list.flatMap((each) => {
    const node =
      each.type === 'ExportNamedDeclaration' && each.declaration ? each.declaration : each
    if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name)
    return node.type === 'VariableDeclaration' && node.kind !== 'var'
      ? node.declarations.flatMap(({ id }) => bound(id))
      : []
  })

/** Names that `var` declares anywhere below, functions within apart. */
export function hoisted(node: AnyNode): string[] {
  if (isFunction(node)) return []
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(({ id }) => bound(id))
      : []
  return [...own, ...children(node).flatMap((child) => hoisted(child))]
}

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression'

/** Whether a function reads its `arguments`; arrows within it read the same. */
export function readsArguments(node: AnyNode): boolean {
  if (node.type === 'Identifier') return node.name === 'arguments'
  if (node.type === 'MemberExpression' && !node.computed) return readsArguments(node.object)
  if (node.type === 'Property' && !node.computed) return readsArguments(node.value)
  return children(node).some(
    (child) =>
      (!isFunction(child) || child.type === 'ArrowFunctionExpression') && readsArguments(child),
  )
}

/** Nodes right below a node, in the order of the text. */
export function children(node: AnyNode): AnyNode[] {
  if (node.type === 'Property' && node.shorthand) return [node.value]
  const found = Object.values(node as unknown as Record<string, unknown>).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  )
  // `export { a }` names one place twice
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index) => found[index - 1]?.start !== start)
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The text of a property's key as a name: `[Symbol.iterator]` for a computed one. */
export function keyName(key: AnyNode, isComputed: boolean, source: string): string {
  if (isComputed) return `[${source.slice(key.start, key.end)}]`
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Literal' ? String(key.value) : ''
}

/** The name that a function or class without one takes from where it stands; none for most places. */
export function givenName(node: AnyNode, parents: readonly AnyNode[], source: string): string {
  const outer = parents.findLast(({ type }) => type !== 'ParenthesizedExpression')
  const is = (part: AnyNode | null | undefined): boolean =>
    part !== null && part !== undefined && part.start <= node.start && node.end <= part.end
  if (!outer) return ''
  if (outer.type === 'VariableDeclarator')
    return outer.id.type === 'Identifier' ? outer.id.name : ''
  if (outer.type === 'AssignmentExpression' && is(outer.right))
    return /^[\w$.]+$/.test(source.slice(outer.left.start, outer.left.end))
      ? source.slice(outer.left.start, outer.left.end)
      : ''
  if (outer.type === 'AssignmentPattern' && is(outer.right))
    return outer.left.type === 'Identifier' ? outer.left.name : ''
  if ((outer.type === 'Property' || outer.type === 'PropertyDefinition') && is(outer.value))
    return `${outer.type === 'Property' && outer.kind !== 'init' ? `${outer.kind} ` : ''}${keyName(outer.key, outer.computed, source)}`
  if (outer.type === 'MethodDefinition')
    return `${outer.kind === 'get' || outer.kind === 'set' ? `${outer.kind} ` : ''}${keyName(outer.key, outer.computed, source)}`
  return outer.type === 'ExportDefaultDeclaration' ? 'default' : ''
}
