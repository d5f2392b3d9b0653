// The obvious way from a path to a file, and four ways out of the folder.

import { join } from 'node:path'

// #region file
/** Where the file of a path lies. */
const fileOf = (root: string, path: string): string =>
  join(root, decodeURIComponent(path))
// #endregion file

// #region run
for (const path of [
  '/index.html',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/docs/..%2f..%2fsecret.txt',
  '/.git/config',
])
  console.log(`${path} → ${fileOf('/book', path)}`)
// #endregion run
