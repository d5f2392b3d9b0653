// The same paths, and some more: what names nothing is refused.

import { partsOf } from './names.ts'

// #region run
for (const path of [
  '/index.html',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/docs/..%2f..%2fsecret.txt',
  '/.git/config',
  '/%252e%252e/secret.txt',
  '/a%00.html',
  '/a\\..\\secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/tea/',
])
  console.log(`${path} → ${partsOf(path)?.join(' | ') ?? 'refused'}`)
// #endregion run
