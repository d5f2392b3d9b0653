// What one item costs at the end of ever deeper generators: by yield*, by a
// stack of the walk's own, and on a trampoline.

import { writeFileSync } from 'node:fs'
import { branch, bush, type Tree } from '../code/06-delegation/tree.ts'
import { byDelegation, byStack, byTrampoline } from '../code/06-delegation/walks.ts'
import { alternate, machine, ROUNDS, type Subject } from './measure.ts'

/** So many leaves that the way down to them does not count. */
const LEAVES = 20_000
const DEPTHS = [1, 4, 16, 64, 256, 1024]
const WALKS = { 'yield*': byDelegation, 'own stack': byStack, trampoline: byTrampoline }

function* raw(count: number) {
  for (let n = 0; n < count; n++) yield n
}

const reference: Subject = {
  name: 'raw next()',
  count: 100_000,
  work(count) {
    const body = raw(count)
    for (let n = 0; n < count; n++) body.next()
  },
}

/** Walks a bush that hangs so deep. The walk into a leaf is one level more. */
function subject(name: string, walk: (tree: Tree) => Generator<string>, depth: number): Subject {
  const tree = branch(depth - 1, bush(LEAVES))
  return {
    name: `${name}, depth ${depth}`,
    count: LEAVES + depth,
    work() {
      const names = walk(tree)
      while (!names.next().done);
    },
  }
}

const subjects = Object.entries(WALKS).flatMap(([name, walk]) =>
  DEPTHS.map((depth) => subject(name, walk, depth)),
)
const rows = await alternate(reference, subjects)
const result = {
  version: 1,
  title:
    'One item from the end of a chain of generators, by the depth of the chain: processor time',
  command: 'npm run --prefix bench depth',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: ROUNDS,
  rows,
}
writeFileSync(
  new URL('results/depth.bench.json', import.meta.url),
  `${JSON.stringify(result, null, 1)}\n`,
)
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, { median, low, high, unit, ratio }]) => [
      name,
      { median, low, high, unit, ratio: ratio?.median },
    ]),
  ),
)
