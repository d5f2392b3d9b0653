// You look at the path, and decode it afterwards. What you have looked at is
// not what is opened: `%2e%2e` has no dots.
import { join } from '../../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  const parts = path.slice(1).split('/')
  if (parts.some((part) => part.startsWith('.'))) return undefined
  try {
    const names = decodeURIComponent(path)
    return /[\\\0]/.test(names) ? undefined : join(root, names)
  } catch {
    return undefined
  }
}
