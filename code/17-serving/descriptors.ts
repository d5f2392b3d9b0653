// The first limit that a server of many connections meets: how many files
// and sockets the system lets one process have open.

import { readFileSync } from 'node:fs'

// #region limit
/** Descriptors that are needed for all else: files, logs, Node itself. */
const RESERVE = 64

/** How many this process may have open; undefined where nobody says so. */
export function descriptorLimit(): number | undefined {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const found = /^Max open files\s+(\d+)/m.exec(limits)?.[1]
    return found === undefined ? undefined : Number(found)
  } catch {
    return undefined
  }
}

/** How many connections there can be, of so many that are wished for. */
export function connectionsWithin(
  wished: number,
  limit: number | undefined,
): number {
  if (limit === undefined) return wished
  return Math.max(1, Math.min(wished, limit - RESERVE))
}
// #endregion limit
