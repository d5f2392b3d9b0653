import { expect, test } from 'vitest'
import { fileOf } from './stub.ts'

/** The file that is meant, or what went wrong. */
function meant(path: string): string | undefined {
  try {
    return fileOf('/book', path)
  } catch (error) {
    return `it throws: ${String(error)}`
  }
}

test('files have their names', () => {
  expect(meant('/tea.html')).toBe('/book/tea.html')
  expect(meant('/docs/tea/index.html')).toBe('/book/docs/tea/index.html')
})

test('names are decoded', () => {
  expect(meant('/a%20b.txt')).toBe('/book/a b.txt')
  expect(meant('/%74ea.html')).toBe('/book/tea.html')
})

test('names are decoded once', () => {
  expect(meant('/100%2525.txt')).toBe('/book/100%25.txt')
})

test('two dots within a name are fine', () => {
  expect(meant('/a..b.txt')).toBe('/book/a..b.txt')
  expect(meant('/a...txt')).toBe('/book/a...txt')
})

test('nothing leads out by two dots', () => {
  for (const path of ['/../secret.txt', '/docs/../../secret.txt'])
    expect(meant(path), path).toBeUndefined()
})

test('nothing leads out by dots that are encoded', () => {
  for (const path of ['/%2e%2e/secret.txt', '/%2E./secret.txt'])
    expect(meant(path), path).toBeUndefined()
})

test('nothing leads out by slashes that are encoded', () => {
  for (const path of ['/docs/..%2f..%2fsecret.txt', '/docs%5c..%5cx'])
    expect(meant(path), path).toBeUndefined()
})

test('nothing leads out by what is left when something is taken away', () => {
  for (const path of ['/....//secret.txt', '/..././secret.txt'])
    expect(meant(path), path).toBeUndefined()
})

test('nothing leads into the folder beside it', () => {
  expect(meant('/../bookkeeping/secret.txt')).toBeUndefined()
  expect(meant('/%2e%2e/bookkeeping/secret.txt')).toBeUndefined()
})

test('hidden files stay hidden', () => {
  for (const path of ['/.git/config', '/docs/.env', '/%2egit/config'])
    expect(meant(path), path).toBeUndefined()
})

test('what cannot be decoded means nothing', () => {
  for (const path of ['/%', '/%zz', '/%c0%ae%c0%ae/secret.txt'])
    expect(meant(path), path).toBeUndefined()
})

test('a NUL means nothing', () => {
  expect(meant('/secret.txt%00.html')).toBeUndefined()
})
