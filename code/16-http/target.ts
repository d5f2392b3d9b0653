// What a request is for: the target, in the forms that it may have, and
// the host, which is in the target or in a field.

import type { Fields } from './fields.ts'
import { bad, HttpError } from './http-error.ts'

// #region host
const HOST =
  /^(?:\[[0-9A-Fa-f:.]+\]|(?:[\w\-.~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::\d*)?$/

/** The host that the fields name: exactly one, since HTTP/1.1. */
export function hostOf(headers: Fields, version: '1.0' | '1.1'): string {
  const [host, ...more] = headers.all('host')
  if (more.length > 0) throw bad('there is more than one host')
  if (host === undefined && version === '1.1') throw bad('there is no host')
  if (!HOST.test(host ?? '')) throw bad('the host is no host')
  return host ?? ''
}
// #endregion host

// #region place
export interface Place {
  readonly host: string
  readonly path: string
  readonly query: string
}

const ABSOLUTE = /^http:\/\/([^/?]+)(.*)$/i
const NOT_ENCODED = /["#<>]/

/** Where a target points. Throws for one that is none. */
export function place(method: string, target: string, host: string): Place {
  if (NOT_ENCODED.test(target)) throw bad('the target is no target')
  if (target.startsWith('/')) return split(host, target)
  if (target === '*' && method === 'OPTIONS')
    return { host, path: '*', query: '' }
  if (/^https:\/\//i.test(target))
    throw new HttpError(421, 'this connection is not a secure one')
  const [, named, rest] = ABSOLUTE.exec(target) ?? []
  if (named === undefined || !HOST.test(named))
    throw bad('the target is no target')
  return split(named, rest!.startsWith('/') ? rest! : `/${rest!}`)
}

function split(host: string, target: string): Place {
  const mark = target.indexOf('?')
  if (mark < 0) return { host, path: target, query: '' }
  const query = target.slice(mark + 1)
  return { host, path: target.slice(0, mark), query }
}
// #endregion place
