// Joins paths as `join` of `node:path` does, where there is no Node.

// #region join
/** A folder, and a path from there; `..` goes up, and `/` is the top. */
export function join(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
// #endregion join
