import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branch, bush, tree, type Tree } from '../../code/06-delegation/tree.ts'
import { byDelegation, byStack, byTrampoline } from '../../code/06-delegation/walks.ts'

const { anyTree } = fc.letrec<{ anyTree: Tree }>((tie) => ({
  anyTree: fc.oneof(
    { maxDepth: 5 },
    fc.string({ maxLength: 2 }).map((name) => tree(name)),
    fc
      .tuple(fc.string({ maxLength: 2 }), fc.array(tie('anyTree'), { maxLength: 4 }))
      .map(([name, children]) => tree(name, ...children)),
  ),
}))

/** The names as an ordinary function finds them. */
const names = (from: Tree): string[] => [from.name, ...from.children.flatMap(names)]

describe.each([byDelegation, byStack, byTrampoline])('%o', (walk) => {
  test('hands out every name, parents before children', () => {
    fc.assert(
      fc.property(anyTree, (any) => {
        expect([...walk(any)]).toEqual(names(any))
      }),
    )
  })
})

describe.each([byStack, byTrampoline])('%o', (walk) => {
  test('goes 100,000 nodes deep', () => {
    let count = 0
    for (const _ of walk(branch(100_000))) count++
    expect(count).toBe(100_001)
  })
})

test('a branch carries what it is given', () => {
  expect([...byStack(branch(2, bush(2)))]).toEqual(['node 1', 'node 2', 'bush', 'leaf 0', 'leaf 1'])
})
