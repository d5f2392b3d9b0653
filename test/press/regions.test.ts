import { describe, expect, test } from 'vitest'
import { cut, regions } from '../../.vitepress/press/regions.ts'

const text = (...lines: string[]): string => `${lines.join('\n')}\n`

describe('a region', () => {
  const file = text(
    '// #region outer',
    'function f() {',
    '  // #region inner',
    '  return 1',
    '  // #endregion inner',
    '}',
    '// #endregion outer',
  )

  test('is shown without its marks and without the indentation that its lines share', () => {
    expect(cut('a.ts', file, 'inner')).toEqual({ text: 'return 1', lines: [4], indent: 2 })
    expect(cut('a.ts', file, 'outer')).toEqual({
      text: 'function f() {\n  return 1\n}',
      lines: [2, 4, 6],
      indent: 0,
    })
  })

  test('need not be named: the whole file is shown without marks', () => {
    expect(cut('a.ts', file).lines).toEqual([2, 4, 6])
  })

  test('may stand in Python', () => {
    expect(cut('a.py', text('# region all', 'print(1)', '# endregion all'), 'all').text).toBe(
      'print(1)',
    )
  })

  test('that is missing is told with the names that are there', () => {
    expect(() => cut('a.ts', file, 'loop')).toThrow(
      'a.ts: there is no region “loop”\n  Its regions are: inner, outer.',
    )
  })

  test('that stands twice is told with the line of the second', () => {
    const twice = text('// #region a', '// #endregion a', '// #region a', '// #endregion a')
    expect(() => regions('a.ts', twice)).toThrow('a.ts:3: region “a” stands twice in this file')
  })

  test('that does not end is told with the line where it begins', () => {
    expect(() => regions('a.ts', text('1', '// #region a', '2'))).toThrow(
      'a.ts:2: region “a” does not end',
    )
  })

  test('that ends before an inner one is told', () => {
    const crossed = text('// #region a', '// #region b', '// #endregion a', '// #endregion b')
    expect(() => regions('a.ts', crossed)).toThrow('a.ts:3: region “a” ends here, but “b” is open')
  })

  test('needs a name', () => {
    expect(() => regions('a.ts', text('// #region'))).toThrow(
      'a.ts:1: a region mark without a name',
    )
  })
})
