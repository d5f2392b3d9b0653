// The Python twins under the machine's own Python: what Pyodide printed, CPython prints too.

import { describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { limited } from '../../.vitepress/press/run.ts'
import { programs } from '../../.vitepress/press/source.ts'

const twins = programs(thisBook).filter(({ language }) => language === 'py')

describe.concurrent('CPython prints what the page shows', () => {
  test.for(twins)('$path', async ({ path, args }) => {
    const { stdout } = await limited(thisBook, path, 'python3', [path, ...args])
    expect(stdout.trimEnd()).toBe(shown(thisBook, path).text.split('\n[standard error]')[0])
  })
})
