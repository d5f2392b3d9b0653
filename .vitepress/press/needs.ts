// What a program needs that a page does not have. A page runs TypeScript modules of the book; it has
// no Node, no CommonJS and no Python. Invariant: only what is imported when the program runs counts;
// an `import type` is gone by then.

import { posix } from 'node:path'
import ts from 'typescript'
import { read, type Book } from './book.ts'

/** `node:net`, `CommonJS`, `Python`: what a file needs, itself or in what it imports, sorted. */
export function needs(book: Book, path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  if (path.endsWith('.py')) return ['Python']
  const names = modules(path, read(book, path))
  const found = names.filter((name) => name.startsWith('node:'))
  if (path.endsWith('.cts')) found.push('CommonJS')
  const imported = names
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
  return [...new Set([...found, ...imported.flatMap((each) => needs(book, each, seen))])].sort()
}

const kept = new Map<string, string[]>()

/** What a file imports when it runs, as the specifiers are written. A text is parsed once. */
export function modules(path: string, text: string): string[] {
  const known = kept.get(text)
  if (known) return known
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = imported(node)
    if (name && ts.isStringLiteralLike(name)) found.push(name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext))
  kept.set(text, found)
  return found
}

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
