// You refuse two dots wherever they stand. They lead upwards only as a whole part;
// `a..b.txt` is a name like any other.
import { join } from '../../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  try {
    const names = decodeURIComponent(path)
    if (/\.\.|\/\.|[\\\0]/.test(names)) return undefined
    if (names.split('/').length > path.split('/').length) return undefined
    return join(root, names)
  } catch {
    return undefined
  }
}
