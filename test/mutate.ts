// Mutation testing, run by hand: changes one thing in a file at a time, and
// runs the tests that should notice. What survives is printed.
//
//   node test/mutate.ts code/09-system-calls/scheduler.ts code/12-ending/group.ts
//
// A file with `:190` behind it is changed from that line on. It works on
// copies below the system's temporary folder, two at a time.

import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { z } from 'zod'

const WORKERS = 2
const TESTS = ['test/09-system-calls', 'test/10-time', 'test/11-channels', 'test/12-ending']
/** All but the tests of scale, which notice nothing that others do not. */
const QUICK = '^((?!hundred thousand|million).)*$'
const SWAPS: Record<string, string> = {
  '===': '!==', '!==': '===', '>': '>=', '<': '<=', '>=': '>', '<=': '<',
  '&&': '||', '||': '&&', '+': '-', '-': '+', '+=': '-=', '-=': '+=', '??': '&&', '??=': '=',
} // prettier-ignore

interface Mutant {
  file: string
  line: number
  start: number
  end: number
  text: string
  says: string
  /** The whole line, without its margins: what a reason is found by. */
  code: string
}

/** What may survive, and why: the same change of the same line of the same file. */
const reasons = z
  .array(
    z.strictObject({ file: z.string(), line: z.string(), change: z.string(), why: z.string() }),
  )
  .parse(parse(readFileSync('test/survivors.yaml', 'utf8')))

const reasonFor = ({ file, code, says }: Mutant): string | undefined =>
  reasons.find((known) => known.file === file && known.line === code && known.change === says)?.why

/** Every change that is worth a try in one file. */
function mutants(file: string): Mutant[] {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const add = (node: ts.Node, replacement: string) => {
    const [start, end] = [node.getStart(source), node.getEnd()]
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    const before = text.slice(start, end).replaceAll(/\s+/g, ' ')
    found.push({
      file,
      line,
      start,
      end,
      text: replacement,
      says: `${before} → ${replacement || 'nothing'}`,
      code: text.split('\n')[line - 1]!.trim(),
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isBinaryExpression(node)) {
      const swap = SWAPS[node.operatorToken.getText(source)]
      if (swap) add(node.operatorToken, swap)
    }
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
      add(node.expression, 'false')
      if (ts.isIfStatement(node)) add(node.expression, 'true')
    }
    if (ts.isConditionalExpression(node)) {
      add(node.condition, 'true')
      add(node.condition, 'false')
    }
    if (ts.isExpressionStatement(node)) add(node, ';')
    if (ts.isReturnStatement(node) && !node.expression) add(node, ';')
    if (ts.isNumericLiteral(node)) add(node, node.text === '0' ? '1' : '0')
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** A copy of what the tests need, to be changed freely. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'))
  for (const name of [
    'code',
    'test',
    '.vitepress',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Whether the tests notice within so many milliseconds; what never ends is noticed too. */
function isNoticed(folder: string, limit: number): Promise<boolean> {
  const { promise, resolve: settle } = Promise.withResolvers<boolean>()
  const vitest = resolve('node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'book', '--bail', '1', '-t', QUICK, ...TESTS]
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore', detached: true })
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), limit)
  child.on('exit', (code) => {
    clearTimeout(timer)
    settle(code !== 0)
  })
  return promise
}

const all = process.argv.slice(2).flatMap((argument) => {
  const [file, from = '1'] = argument.split(':')
  return mutants(file!).filter(({ line }) => line >= Number(from))
})
const survivors: Mutant[] = []
const queue = all.values()
let tried = 0

async function work(folder: string, limit: number): Promise<void> {
  for (const mutant of queue) {
    const original = readFileSync(mutant.file, 'utf8')
    const changed = original.slice(0, mutant.start) + mutant.text + original.slice(mutant.end)
    writeFileSync(join(folder, mutant.file), changed)
    const noticed = await isNoticed(folder, limit)
    writeFileSync(join(folder, mutant.file), original)
    tried += 1
    if (!noticed) survivors.push(mutant)
    process.stderr.write(
      `${tried}/${all.length} ${noticed ? 'noticed' : 'SURVIVED'} ${mutant.file}:${mutant.line} ${mutant.says}\n`,
    )
  }
}

const folders = Array.from({ length: WORKERS }, copy)
try {
  const before = performance.now()
  if (await isNoticed(folders[0]!, 300_000)) throw new Error('the tests fail without any change')
  // Two at a time, on a machine that may be busy.
  const limit = 5 * (performance.now() - before)
  await Promise.all(folders.map((folder) => work(folder, limit)))
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true })
}

const noticed = all.length - survivors.length
console.log(
  `${noticed} of ${all.length} mutants noticed (${((100 * noticed) / all.length).toFixed(1)} %)`,
)
for (const mutant of survivors) {
  const why = reasonFor(mutant) ?? 'NO REASON IS GIVEN'
  console.log(`- ${mutant.file}:${mutant.line} ${mutant.code}\n  ${mutant.says}: ${why}`)
}
if (noticed < 0.9 * all.length || survivors.some((mutant) => !reasonFor(mutant)))
  process.exitCode = 1
