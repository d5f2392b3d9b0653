// A reader's place, in words and as a report; what a browser kept that is not theirs is not taken for it.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { report, reportAddress } from '../../.vitepress/theme/place/feedback.ts'
import { sentence } from '../../.vitepress/theme/offline/words.ts'
import {
  chapterOf,
  forget,
  markRead,
  place,
  placeText,
  readToEnd,
} from '../../.vitepress/theme/place/progress.ts'

const closing = {
  address: 'chapters/03-closing.html#who-calls-it',
  page: 'Closing',
  section: 'Who calls it',
}

/** A browser's storage with these values. */
function storage(values: Record<string, string> = {}): Map<string, string> {
  const kept = new Map(Object.entries(values))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the place', () => {
  test('is kept, is told in words, and is forgotten with the marks', () => {
    const kept = storage()
    place.write(closing)
    markRead('03-closing')
    markRead('03-closing')
    expect(place.read()).toEqual(closing)
    expect(readToEnd()).toEqual(['03-closing'])
    expect(placeText(closing)).toBe('Closing, “Who calls it”')
    expect(placeText({ ...closing, section: '' })).toBe('Closing')
    forget()
    expect([kept.size, place.read(), readToEnd()]).toEqual([0, undefined, []])
  })

  test.each([
    '',
    'no JSON',
    '{}',
    '{"address":"//elsewhere.example/","page":"","section":""}',
    '{"address":"javascript:alert(1)","page":"","section":""}',
  ])('is none where %j was kept', (text) => {
    storage({ 'yield-book:place': text })
    expect(place.read()).toBeUndefined()
  })

  test('is none in a browser that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined)
    place.write(closing)
    markRead('03-closing')
    expect([place.read(), readToEnd()]).toEqual([undefined, []])
  })
})

test('an address tells its chapter, with and without its ending', () => {
  expect(
    ['chapters/03-closing.html#x', 'chapters/03-closing', 'docs/contents.html', ''].map(chapterOf),
  ).toEqual(['03-closing', '03-closing', undefined, undefined])
})

test('a report says where and in which version; a tracker is asked for a new one', () => {
  const text = report(closing, 'Version 0.1.0', 'https://host.example/x')
  expect(text).toBe(
    'Closing, “Who calls it”\nhttps://host.example/x\nThe Yield Book. Version 0.1.0',
  )
  const url = new URL(reportAddress('https://github.com/a/b/issues', closing, text))
  expect(url.pathname).toBe('/a/b/issues/new')
  expect(url.searchParams.get('title')).toBe('Closing, “Who calls it”')
  expect(url.searchParams.get('body')).toContain(text)
})

test.each([
  ['kept', 'The whole book is kept for reading offline: 28 MB.'],
  ['keeping', 'The whole book is being kept for reading offline: 28 MB.'],
  ['able', 'The whole book can be kept for reading offline: 28 MB.'],
  ['failed', 'The book could not be kept for reading offline: 28 MB.'],
] as const)('a book that is %s says so, and how much it is', (keeping, text) => {
  expect(sentence({ keeping, bytes: 27_931_506, isNewer: false })).toBe(text)
})
