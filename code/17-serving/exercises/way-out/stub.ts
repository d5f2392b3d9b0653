// Which file does a path mean? Mend it.
import { join } from '../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  const safe = path.replaceAll('../', '')
  return join(root, decodeURIComponent(safe))
}
