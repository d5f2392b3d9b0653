// The program that counts lines, answered from the disk.

import { readdirSync, readFileSync } from 'node:fs'
import { countLines } from './count-lines.ts'
import { type Files, run } from './files.ts'

// #region all
const disk: Files = {
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => entry.name + (entry.isDirectory() ? '/' : ''))
      .sort(),
  read: (path) => readFileSync(path, 'utf8'),
}

const folder = `${import.meta.dirname}/recipes/`
console.log('lines:', run(countLines(folder), disk))
// #endregion all
