// Serves the files of a site: a handler of chapter 16.
//
// A small file is one lookup and one answer. A large one is sent piece by
// piece, and the handler waits while its client is slow; nothing of it is
// kept but the piece under way.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Handler, Request, Response } from '../16-http/message.ts'
import { chooseCoding } from './codings.ts'
import { mayBePart, precondition } from './conditions.ts'
import { type Form, PIECE } from './forms.ts'
import { partsOf, wanted } from './names.ts'
import { type Range, rangeOf } from './ranges.ts'
import { SECURITY } from './security.ts'
import type { Resource, Site } from './site.ts'

/** For answers that only say what is wrong. */
const PLAIN = { 'content-type': 'text/plain; charset=utf-8', ...SECURITY }
const ALLOW = { allow: 'GET, HEAD, OPTIONS', ...SECURITY }

// #region handler
/** Serves a site below a base path, which begins and ends with a slash. */
export function staticFiles(site: Site, base = '/'): Handler {
  return function* (request, response) {
    if (request.method === 'OPTIONS')
      return yield* response.send(204, ALLOW)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return yield* response.send(
        405,
        { ...PLAIN, ...ALLOW },
        'only GET and HEAD\n',
      )
    const found = find(site, base, request.path)
    if (found && 'moved' in found)
      return yield* redirect(request, response, found.moved)
    const resource = found && (yield* site.resource(found.name))
    if (resource) return yield* sendFile(site, resource, request, response)
    yield* notFound(site, request, response)
  }
}
// #endregion handler

// #region find
type Found = { readonly name: string } | { readonly moved: string }

/** The file that a path means, or where the path ought to lead. */
function find(site: Site, base: string, path: string): Found | undefined {
  if (`${path}/` === base) return { moved: base }
  if (!path.startsWith(base)) return undefined
  const parts = partsOf(`/${path.slice(base.length)}`)
  if (!parts) return undefined
  const name = wanted(parts).find((name) => site.has(name))
  if (name !== undefined) return { name }
  if (parts.at(-1) === '') return undefined
  const folder = `${parts.join('/')}/index.html`
  return site.has(folder) ? { moved: `${path}/` } : undefined
}

/** In the same site, whatever the path looks like: `//host/` would not be. */
function* redirect(
  { query }: Request,
  response: Response,
  path: string,
): Coroutine<void> {
  const location = path + (query === '' ? '' : `?${query}`)
  yield* response.send(308, { location, ...PLAIN }, `${location}\n`)
}
// #endregion find

// #region send-file
function* sendFile(
  site: Site,
  resource: Resource,
  request: Request,
  response: Response,
): Coroutine<void> {
  const { headers, method } = request
  const coding = chooseCoding(
    headers.get('accept-encoding'),
    resource.codings,
  )
  const form = resource.forms.get(coding)!
  const { etag } = form
  const { modified } = resource
  const verdict = precondition(method, headers, { etag, modified })
  if (verdict === 'not modified')
    return yield* response.send(304, form.unchanged)
  if (verdict === 'failed')
    return yield* response.send(412, PLAIN, 'it has changed\n')
  const { size } = form.state
  const range =
    method === 'GET' && mayBePart(headers, etag)
      ? rangeOf(headers.get('range'), size)
      : undefined
  if (range === undefined && form.bytes)
    return yield* response.send(200, form.whole, form.bytes)
  if (range === undefined && method === 'HEAD')
    return yield* response.start(200, form.whole)
  if (range === 'none') {
    const fields = { 'content-range': `bytes */${size}`, ...PLAIN }
    return yield* response.send(416, fields, 'no byte of it is there\n')
  }
  if (range) yield* sendPart(site, resource, form, range, response)
  else yield* stream(site, resource, form, undefined, response)
}
// #endregion send-file

// #region send-part
function* sendPart(
  site: Site,
  resource: Resource,
  form: Form,
  range: Range,
  response: Response,
): Coroutine<void> {
  const { start, end } = range
  if (!form.bytes)
    return yield* stream(site, resource, form, range, response)
  const part = form.bytes.subarray(start, end)
  yield* response.send(206, partFields(form, range), part)
}

const partFields = ({ fields, state }: Form, { start, end }: Range) => ({
  ...fields,
  'content-range': `bytes ${start}-${end - 1}/${state.size}`,
  'content-length': end - start,
})
// #endregion send-part

// #region stream
/** Sends a file that is not kept, piece by piece. */
function* stream(
  site: Site,
  resource: Resource,
  form: Form,
  range: Range | undefined,
  response: Response,
): Coroutine<void> {
  const open = yield* site.openFiles.open(form.file, form.state)
  try {
    const { size } = form.state
    if (!open) {
      site.forget(resource.name)
      return yield* response.send(503, AGAIN, 'it is changing: ask again\n')
    }
    if (range) yield* response.start(206, partFields(form, range))
    else yield* response.start(200, form.whole)
    const { start, end } = range ?? { start: 0, end: size }
    for (let place = start; place < end;) {
      const piece = yield* open.read(place, Math.min(PIECE, end - place))
      if (piece.length === 0) throw new Error(`${form.file} was cut off`)
      yield* response.write(piece)
      place += piece.length
    }
  } finally {
    open?.close()
  }
}
// #endregion stream

const AGAIN = { 'retry-after': 1, ...PLAIN }

// #region not-found
/** The site's own page for it, if it has one. */
function* notFound(
  site: Site,
  request: Request,
  response: Response,
): Coroutine<void> {
  const page = yield* pageFor404(site)
  const form = page?.forms.get(
    chooseCoding(request.headers.get('accept-encoding'), page.codings),
  )
  if (!form?.bytes)
    return yield* response.send(404, PLAIN, 'there is no such page\n')
  const {
    etag,
    'last-modified': _,
    'accept-ranges': _2,
    ...fields
  } = form.fields
  yield* response.send(404, fields, form.bytes)
}

function* pageFor404(site: Site): Coroutine<Resource | undefined> {
  return site.has('404.html') ? yield* site.resource('404.html') : undefined
}
// #endregion not-found
