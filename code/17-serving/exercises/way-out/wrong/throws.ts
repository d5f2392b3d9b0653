// Nothing leads out any more. But what cannot be decoded throws, and the client,
// who has made a mistake, is told that the server has.
import { join } from '../../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  const parts = path.slice(1).split('/').map(decodeURIComponent)
  if (parts.some((part) => /^\.|[/\\\0]/.test(part))) return undefined
  return join(root, parts.join('/'))
}
