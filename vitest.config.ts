// Four suites: `book` needs Node alone; `site` needs the built site and a browser; `all` needs
// Debian packages (bin/needs-debian.txt); `release` needs all of that and many minutes, and is run before
// a release.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The suites start some two thousand programs: what Node has compiled of a file is kept.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.vitepress/cache/compiled')

/** What takes minutes: the gate of every change looks at a part of it by other tests, a release at all. */
const LONG = [
  'test/press/plain.test.ts',
  'test/site/{chapters,choices,journey,offline,slides,worlds}.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'book',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/all/**', 'test/release/**', ...LONG],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: LONG,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'all', include: ['test/all/**/*.test.ts'] } },
      {
        test: {
          name: 'release',
          include: ['test/release/**/*.test.ts', ...LONG],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
