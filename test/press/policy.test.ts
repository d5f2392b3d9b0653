import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  addPolicy,
  FRAME,
  inlineHashes,
  policy,
  policyHeader,
} from '../../.vitepress/press/policy.ts'
import { script, sha256 } from '../../.vitepress/press/script.ts'
import { scratch } from './scratch.ts'

const head = '<!DOCTYPE html><html><head><meta charset="utf-8">'

const outDir = (pages: Record<string, string>): string => {
  const { root } = scratch({})
  const folder = mkdtempSync(join(root, 'out-'))
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html)
  return folder
}

describe('the scripts that stand in a page', () => {
  test('are allowed by the hash of what is between their tags', () => {
    const html = `${head}<script id="check">let a = 1</script><script>\n let b\n</script><script type="module">c()</script>`
    expect(inlineHashes(html)).toEqual(['let a = 1', '\n let b\n', 'c()'].map(sha256))
  })

  test('are not those with an address, nor data', () => {
    const html =
      '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>'
    expect(inlineHashes(html)).toEqual([])
  })
})

describe('the policy', () => {
  test('lets a page talk to its own site only, and run nothing that is written as text', () => {
    const text = policy(['sha256-x'])
    expect(text).toContain(
      `default-src 'none'; script-src 'self' blob: 'sha256-x'; worker-src 'self' blob:;`,
    )
    expect(text).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
  })

  test('is written into every page, before anything that it governs, and once', async () => {
    const folder = outDir({
      'index.html': `${head}<script>let a = 1</script></head><body></body></html>`,
      '404.html': `${head}</head></html>`,
    })
    await addPolicy(folder)
    await addPolicy(folder)
    const frame = await script(FRAME)
    for (const [page, hashes] of [
      ['index.html', [sha256('let a = 1'), frame.hash]],
      ['404.html', [frame.hash]],
    ] as const) {
      const html = readFileSync(join(folder, page), 'utf8')
      expect(
        html.startsWith(
          `${head}<meta http-equiv="content-security-policy" content="${policy(hashes)}">`,
        ),
      ).toBe(true)
      expect(html.split('http-equiv="content-security-policy"')).toHaveLength(2)
    }
  })

  test('for a header allows what any of the pages has', async () => {
    const folder = outDir({
      'a.html': `${head}<script>a</script>`,
      'b.html': `${head}<script>b</script>`,
    })
    await addPolicy(folder)
    const header = await policyHeader(folder)
    for (const text of ['a', 'b']) expect(header).toContain(sha256(text))
    expect(header).toMatch(/frame-ancestors 'self'$/)
  })

  test('refuses a page that gives it no place', async () => {
    await expect(addPolicy(outDir({ 'bare.html': '<p>no head' }))).rejects.toThrow(
      /no place for the policy/,
    )
  })
})

test('a script that is handed on as text is the same each time, and cannot end its element', async () => {
  const [first, second] = [await script(FRAME), await script(FRAME)]
  expect(first).toEqual(second)
  expect(first.hash).toBe(sha256(first.text))
  const { root } = scratch({
    'end.ts': `console.log('</script>')\n`,
    'comment.ts': `console.log('<!-- and so on')\n`,
  })
  expect((await script(join(root, 'end.ts'))).text).not.toContain('</script')
  await expect(script(join(root, 'comment.ts'))).rejects.toThrow(/would end the script element/)
})
