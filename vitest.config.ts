// Four suites: `book` needs Node alone; `site` needs the built site and a browser; `all` needs
// Debian packages (bin/needs-debian.txt); `release` needs all of that and many minutes, and is run before
// a release.
import { defineConfig } from 'vitest/config'

/** What looks at every chapter by keyboard; `site` does so at the first. */
const EVERY_CHAPTER = 'test/site/chapters.test.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'book',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/all/**', 'test/release/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: [EVERY_CHAPTER],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'all', include: ['test/all/**/*.test.ts'] } },
      {
        test: {
          name: 'release',
          include: ['test/release/**/*.test.ts', EVERY_CHAPTER],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
