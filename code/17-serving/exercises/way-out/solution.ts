// The parts are cut first, decoded once, and looked at as they will be used.
import { join } from '../../join.ts'

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
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}
