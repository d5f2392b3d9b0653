// You decode until nothing is left to decode. A file may be called `100%25.txt`,
// and then its name means something else; and a client that encodes once is refused
// for nothing.
import { join } from '../../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  const parts: string[] = []
  for (const raw of path.slice(1).split('/')) {
    const part = decoded(raw)
    if (part === undefined || /^\.|[/\\\0]/.test(part)) return undefined
    parts.push(part)
  }
  return join(root, parts.join('/'))
}

function decoded(raw: string): string | undefined {
  try {
    const once = decodeURIComponent(raw)
    return once.includes('%') ? decodeURIComponent(once) : once
  } catch {
    return undefined
  }
}
