// The rules of the house that the code of chapters 8 to 12 keeps. Exercises are the readers' own, and
// what lives in the wild shows Node's libraries beside ours: neither is what the scheduler stands on.
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const files = globSync('code/{08,09,10,11,12}-*/**/*.ts')
  .filter((file) => !file.includes('/exercises/') && !file.endsWith('/in-the-wild.ts'))
  .sort()
const text = (file: string): string => readFileSync(file, 'utf8')
const isModule = (file: string): boolean => /^export\b/m.test(text(file))
const lines = (file: string): number => text(file).trimEnd().split('\n').length
const chapter = (file: string): number => Number(/code\/(\d\d)/.exec(file)![1])

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('the scheduler has 250 lines at most', () => {
  expect(lines('code/09-system-calls/scheduler.ts')).toBeLessThanOrEqual(250)
})

describe.each(files)('%s', (file) => {
  test('is short, and narrow', () => {
    const most = file.endsWith('/scheduler.ts') ? 250 : isModule(file) ? 150 : 60
    expect(lines(file)).toBeLessThanOrEqual(most)
    expect(
      text(file)
        .split('\n')
        .filter((line) => line.length > 76),
    ).toEqual([])
  })

  test('imports its own chapter and earlier ones, and nothing of Node', () => {
    const imports = [...text(file).matchAll(/from '([^']+)'/g)].map(([, from]) => from!)
    for (const from of imports) {
      expect(from).toMatch(/^\.\.?\//)
      expect(from).not.toMatch(/\/(wrong|specimens)\//)
      const other = /\/(\d\d)-/.exec(from)
      if (other) expect(Number(other[1])).toBeLessThan(chapter(file))
    }
  })

  test('has no async, no await and no promise', () => {
    const code = text(file).replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '')
    expect(code).not.toMatch(/\b(async|await|Promise)\b/)
  })

  test('has functions of 25 lines at most', () => {
    const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true)
    const long: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body) {
        const [first, last] = [node.getStart(source), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line) as [number, number] // prettier-ignore
        if (last - first + 1 > 25) long.push(`${first + 1}: ${last - first + 1} lines`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    expect(long).toEqual([])
  })

  test('closes the regions that it opens', () => {
    const named = (mark: string) =>
      [...text(file).matchAll(new RegExp(`// #${mark} ([\\w-]+)`, 'g'))].map(([, name]) => name)
    expect(named('endregion').toSorted()).toEqual(named('region').toSorted())
    expect(new Set(named('region')).size).toBe(named('region').length)
  })
})
