// You look at the whole path at last, which is a good way. But `/bookkeeping`
// begins with `/book`, too: what has to follow?
import { join } from '../../../join.ts'

export function fileOf(root: string, path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    const file = join(root, decoded)
    const isHidden = /\/\.[^./]/.test(decoded) || decoded.includes('/...')
    if (isHidden || /\\|\0|%2f/i.test(decoded + path)) return undefined
    return file.startsWith(root) ? file : undefined
  } catch {
    return undefined
  }
}
