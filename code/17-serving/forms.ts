// The forms of a file: as it is, and compressed beforehand. Each is read
// once, and kept with the header fields of its answer if it is small.

import { createHash } from 'node:crypto'
import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { HeaderBlock } from '../16-http/header-block.ts'
import { cachePolicy } from './cache-policy.ts'
import { type Coding, SUFFIX } from './codings.ts'
import type { Disk, OpenFile, State } from './disk.ts'
import { formatDate } from './http-date.ts'
import { mediaType } from './media-types.ts'
import { SECURITY } from './security.ts'

// #region form
export interface Form {
  /** The name of the file that has it. */
  readonly file: string
  readonly coding: Coding
  readonly state: State
  /** Strong: made from the bytes. */
  readonly etag: string
  /** The fields of an answer that has it whole, and of one that says that
   * the client's copy is good. */
  readonly whole: HeaderBlock
  readonly unchanged: HeaderBlock
  readonly fields: Readonly<Record<string, string>>
  /** Its bytes, if they are kept. */
  readonly bytes: Uint8Array | undefined
}

/** So much is read at a time; what has more than this is not kept. */
export const PIECE = 262_144
// #endregion form

// #region read-form
/** Reads one form of a file; undefined if there is none on the disk. */
export function* readForm(
  disk: Disk,
  name: string,
  coding: Coding,
): Coroutine<Form | undefined> {
  const file = name + SUFFIX[coding]
  const open = yield* disk.open(file)
  if (!open) return undefined
  try {
    const { etag, bytes } = yield* digest(open)
    const { state } = open
    const fields = fieldsOf(name, coding, etag, state)
    const { 'content-type': type, ...others } = fields
    const length = state.size
    return {
      file,
      coding,
      state,
      etag,
      whole: new HeaderBlock({ ...fields, 'content-length': length }),
      unchanged: new HeaderBlock(others),
      fields,
      bytes,
    }
  } finally {
    open.close()
  }
}
// #endregion read-form

// #region digest
/** A tag from all bytes, and these themselves if they are few. */
function* digest(open: OpenFile): Coroutine<Pick<Form, 'etag' | 'bytes'>> {
  const hash = createHash('sha256')
  const { size } = open.state
  let first: Uint8Array | undefined
  let place = 0
  while (place < size) {
    const piece = yield* open.read(place, Math.min(PIECE, size - place))
    if (piece.length === 0) throw new Error('a file was cut off')
    hash.update(piece)
    if (place === 0) first = piece
    place += piece.length
  }
  const etag = `"${hash.digest('base64url').slice(0, 22)}"`
  const bytes = first ?? new Uint8Array()
  return { etag, bytes: bytes.length === size ? bytes : undefined }
}
// #endregion digest

// #region fields
function fieldsOf(
  name: string,
  coding: Coding,
  etag: string,
  { modified }: State,
): Record<string, string> {
  const encoding =
    coding === 'identity' ? {} : { 'content-encoding': coding }
  return {
    'content-type': mediaType(name),
    ...encoding,
    etag,
    'last-modified': formatDate(modified),
    'cache-control': cachePolicy(name),
    vary: 'accept-encoding',
    'accept-ranges': 'bytes',
    ...SECURITY,
  }
}
// #endregion fields
