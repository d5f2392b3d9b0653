// Expressions: a call tells that it is about to happen once its arguments are there, in an empty
// spread behind them, which leaves `this` and the callee as they are; `yield` and `await` tell that
// the frame is about to leave the stack.

import type { AnyNode, CallExpression, NewExpression } from 'acorn'
import type { Context, Emitter } from './emit.ts'
import { children, isFunction } from './names.ts'
import { takesName } from './statements.ts'

/** The text of an expression; undefined where it has nothing of its own to tell. */
export function expressionText(e: Emitter, node: AnyNode, context: Context): string | undefined {
  const { frame, locals } = context
  const line = node.loc!.start.line
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return callText(e, node, context)
    case 'YieldExpression': {
      const value = node.argument ? [e.emit(node.argument, context)] : []
      const text = e.call(node.delegate ? 'd' : 'p', frame, line, locals, ...value)
      return node.argument ? e.splice(node, [{ ...node.argument, text }]) : `yield ${text}`
    }
    case 'AwaitExpression':
      return e.splice(node, [
        { ...node.argument, text: e.call('a', frame, e.emit(node.argument, context)) },
      ])
    case 'AssignmentPattern': {
      if (context.opens === undefined || takesName(node.right) || !calls(node.right))
        return undefined
      const text = `(${e.call('P', context.opens)},${e.emit(node.right, context)})`
      return e.splice(node, [
        { ...node.left, text: e.emit(node.left, context) },
        { ...node.right, text },
      ])
    }
    default:
      return undefined
  }
}

/** Whether an expression calls anything. */
export const calls = (node: AnyNode): boolean =>
  node.type === 'CallExpression' ||
  node.type === 'NewExpression' ||
  (!isFunction(node) && children(node).some(calls))

function callText(e: Emitter, node: CallExpression | NewExpression, context: Context): string {
  if (e.isMet(node)) return seen(e, node, context, e.rest(node, context))
  const told = `...${e.call('c', context.frame, lineOf(node), context.locals)}`
  const inner = { ...context, parents: [...context.parents, node] }
  const given = node.arguments.map((each, index) => ({
    ...each,
    text: `${e.emit(each, inner)}${index + 1 === node.arguments.length ? `,${told}` : ''}`,
  }))
  const text = e.splice({ start: node.start, end: node.end - 1 }, [
    { ...node.callee, text: e.emit(node.callee, inner) },
    ...given,
  ])
  if (node.type === 'NewExpression' && !hasParentheses(e, node))
    return `${e.rest(node, context)}(${told})`
  return seen(e, node, context, `${text}${given.length ? '' : told})`)
}

/** A private generator method cannot be put in another's place: what it makes is seen at its call. */
function seen(
  e: Emitter,
  node: CallExpression | NewExpression,
  { privates }: Context,
  text: string,
): string {
  const { callee } = node
  if (node.type === 'NewExpression' || node.optional || callee.type !== 'MemberExpression')
    return text
  const name = callee.property.type === 'PrivateIdentifier' ? callee.property.name : ''
  const site = privates.get(name)
  return site === undefined ? text : e.call('u', site, text)
}

const hasParentheses = (e: Emitter, { callee, end }: NewExpression): boolean =>
  e.source.slice(callee.end, end).includes('(')

/** V8 says of a call where its last name stands, or its parenthesis if what is called has no name. */
function lineOf(node: CallExpression | NewExpression): number {
  const { callee } = node
  if (node.type === 'NewExpression') return node.loc!.start.line
  if (callee.type === 'MemberExpression' && !callee.computed) return callee.property.loc!.start.line
  return callee.type === 'Identifier' ? callee.loc!.start.line : callee.loc!.end.line
}
