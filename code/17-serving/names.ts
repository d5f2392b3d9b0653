// What a request names: the path of its target, as the parts of a file's
// name. It is decoded once, part by part, and what could mean anything
// else than a plain name of a file is refused, not repaired.

// #region parts
/**
 * The decoded parts of a path; an empty last one stands for a slash at its
 * end. Undefined if it can name nothing here.
 */
export function partsOf(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined
  const parts: string[] = []
  for (const raw of path.slice(1).split('/')) {
    const part = decoded(raw)
    if (part === undefined || isUnsafe(part)) return undefined
    parts.push(part)
  }
  return parts.slice(0, -1).includes('') ? undefined : parts
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined // `%`, `%zz`, or bytes that are not UTF-8
  }
}

/** Separators that were encoded, NUL and its like, `..`, and dotfiles. */
const isUnsafe = (part: string): boolean =>
  part.startsWith('.') || /[/\\\u0000-\u001f\u007f]/.test(part)
// #endregion parts

// #region wanted
/** The names that a path may mean, the first that exists to be taken. */
export function wanted(parts: readonly string[]): string[] {
  const name = parts.join('/')
  if (parts.at(-1) === '') return [`${name}index.html`]
  return [name, `${name}.html`]
}
// #endregion wanted
