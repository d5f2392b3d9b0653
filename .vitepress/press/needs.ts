// What a program needs that a page does not have. A page runs TypeScript modules of the book; it has
// no Node, no CommonJS and no Python. Invariant: only what is imported when the program runs counts;
// an `import type` is gone by then. A name that only Node knows counts as well, unless the file asks
// by `typeof` whether it is there.

import { posix } from 'node:path'
import ts from 'typescript'
import { read, type Book } from './book.ts'
import { keepByText } from './keep.ts'
import { source } from './source.ts'

/** `node:net`, `process`, `CommonJS`, `Python`: what a file needs, itself or in what it imports, sorted. */
export function needs(book: Book, path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  if (path.endsWith('.py')) return ['Python']
  const names = modules(path, read(book, path))
  const found = [
    ...names.filter((name) => !name.startsWith('.')),
    ...nodeGlobals(path, read(book, path)),
  ]
  if (path.endsWith('.cts')) found.push('CommonJS')
  const imported = names
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
  return [...new Set([...found, ...imported.flatMap((each) => needs(book, each, seen))])].sort()
}

const NODE_GLOBALS = new Set([
  'process',
  'Buffer',
  'setImmediate',
  'clearImmediate',
  'gc',
  // only pages that a server isolates from all others have it
  'SharedArrayBuffer',
])
/** Called, they make code of text, which the site's policy forbids. */
const MAKE_CODE = new Set(['eval', 'Function'])

/** What a file uses that a page does not have or allow, and neither declares nor asks for. */
const nodeGlobals = keepByText((path, text): string[] => {
  const used = new Set<string>()
  const own = new Set<string>()
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression))
      if (MAKE_CODE.has(node.expression.text)) used.add(node.expression.text)
    if (ts.isIdentifier(node) && NODE_GLOBALS.has(node.text)) {
      const { parent } = node
      const isName = 'name' in parent && parent.name === node
      if (ts.isTypeOfExpression(parent) || (isName && !isMember(parent))) own.add(node.text)
      else if (!isName) used.add(node.text)
    } else if (!ts.isTypeNode(node)) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true))
  return [...used].filter((name) => !own.has(name))
})

/** Whether what it names belongs to an object, and stands for nothing by itself. */
const isMember = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isClassElement(node)

/** What the worker in which a page runs a program has as well, though in an order of its own. */
const IN_WORKER = new Set(['setImmediate', 'clearImmediate'])

/**
 * Whether a page can run a program: it needs nothing of Node, no flags and no arguments. That modules
 * put something off by `setImmediate` is no hindrance; a program that does so itself shows Node's order.
 */
export function runsInPage(book: Book, path: string): boolean {
  const { kind, language, nodeFlags, args } = source(book, path)
  if (kind !== 'program' || language !== 'ts' || nodeFlags.length || args.length) return false
  const own = nodeGlobals(path, read(book, path))
  return needs(book, path).every((need) => IN_WORKER.has(need) && !own.includes(need))
}

/** What a file imports when it runs, as the specifiers are written. */
export const modules = keepByText((path, text): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = imported(node)
    if (name && ts.isStringLiteralLike(name)) found.push(name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext))
  return found
})

/** What an import or export, or a call of `import`, names. */
function imported(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return isType ? undefined : node.moduleSpecifier
  }
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isCall ? node.arguments[0] : undefined
}
