// Conditions: a client that holds a copy asks whether it is still good,
// and is told so in a few bytes. Source: RFC 9110, section 13.

import type { Fields } from '../16-http/fields.ts'
import { parseDate } from './http-date.ts'

// #region validators
/** By what a client can tell one version of a file from another. */
export interface Validators {
  /** With its quotes. It is strong: equal tags, equal bytes. */
  readonly etag: string
  /** Milliseconds since 1970, whole seconds. */
  readonly modified: number
}

const TAGS = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g

/** Whether a list of tags has this one. A weak one is equal only where
 * that is enough. */
function lists(value: string, etag: string, weakToo: boolean): boolean {
  if (value === '*') return true
  const tags = value.match(TAGS) ?? []
  return tags.some(
    (tag) => (weakToo ? tag.replace(/^W\//, '') : tag) === etag,
  )
}
// #endregion validators

// #region precondition
export type Verdict = 'go on' | 'not modified' | 'failed'

/** Weighs the conditions of a request for a file that is there. */
export function precondition(
  method: string,
  headers: Fields,
  { etag, modified }: Validators,
): Verdict {
  const match = headers.get('if-match')
  if (match !== undefined) {
    if (!lists(match, etag, false)) return 'failed'
  } else {
    const limit = dateIn(headers, 'if-unmodified-since')
    if (limit !== undefined && modified > limit) return 'failed'
  }
  const reads = method === 'GET' || method === 'HEAD'
  const none = headers.get('if-none-match')
  if (none !== undefined) {
    if (!lists(none, etag, true)) return 'go on'
    return reads ? 'not modified' : 'failed'
  }
  const since = reads ? dateIn(headers, 'if-modified-since') : undefined
  return since !== undefined && modified <= since ? 'not modified' : 'go on'
}

/** A date that cannot be read is no condition. */
function dateIn(headers: Fields, name: string): number | undefined {
  const values = headers.all(name)
  return values.length === 1 ? parseDate(values[0]!) : undefined
}
// #endregion precondition

// #region if-range
/**
 * Whether a part may be sent: the client has parts of this version. A date
 * is not enough to say so, for a file may change twice in one second.
 */
export const mayBePart = (headers: Fields, etag: string): boolean =>
  [undefined, etag].includes(headers.get('if-range'))
// #endregion if-range
