// The Python twins under the machine's own Python: what Pyodide printed, CPython prints too.

import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { limited } from '../../.vitepress/press/run.ts'
import { programs } from '../../.vitepress/press/source.ts'

const minor = Number(execFileSync('python3', ['-c', 'import sys; print(sys.version_info.minor)']))
const all = programs(thisBook).filter(({ language }) => language === 'py')
const twins = all.filter(({ python }) => python <= minor)
const newer = all.filter(({ python }) => python > minor).map(({ path }) => path)

test('this Python runs nearly all of them; Pyodide alone vouches for the rest', () => {
  if (newer.length) console.log(`Python 3.${minor} is too old for ${newer.join(', ')}`)
  expect(newer.length).toBeLessThan(all.length / 4)
})

describe.concurrent('CPython prints what the page shows', () => {
  test.for(twins)('$path', async ({ path, args }) => {
    const { stdout } = await limited(thisBook, path, 'python3', [path, ...args])
    expect(stdout.trimEnd()).toBe(shown(thisBook, path).text.split('\n[standard error]')[0])
  })
})
