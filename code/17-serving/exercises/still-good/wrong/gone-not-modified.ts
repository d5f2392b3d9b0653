// You weigh the condition of a file that is not there. There is nothing of which a copy
// could still be good.
import { Fields } from '../../../../16-http/fields.ts'
import {
  mayBePart,
  precondition,
  type Validators,
} from '../../../conditions.ts'
import { formatDate } from '../../../http-date.ts'
import { rangeOf } from '../../../ranges.ts'

/** What the server answers; a file that is gone is undefined. */
function answer(file: Validators | undefined, headers: Fields): number {
  if (!file) return 404
  const verdict = precondition('GET', headers, file)
  if (verdict === 'not modified') return 304
  if (verdict === 'failed') return 412
  const mayPart = mayBePart(headers, file.etag)
  return mayPart && rangeOf(headers.get('range'), 3) ? 206 : 200
}

export function program(log: (line: string) => void) {
  /** A file of three bytes; the server makes its tags from the bytes. */
  const file = (bytes: string, modified: number): Validators => ({
    etag: `"${bytes}"`,
    modified,
  })
  const get = (
    what: string,
    now: Validators | undefined,
    ...fields: string[]
  ): void => log(`${what}: ${answer(now, new Fields(fields))}`)

  const old = file('tea', 60_000)
  const tag = old.etag
  const date = formatDate(old.modified)
  get('the first time', old)
  get('the same tag', old, 'if-none-match', tag)
  get('the same date', old, 'if-modified-since', date)
  const other = ['if-none-match', '"another"']
  get(
    'another tag, the same date',
    old,
    ...other,
    'if-modified-since',
    date,
  )

  const touched = file('tea', 120_000)
  get('touched, the same tag', touched, 'if-none-match', tag)
  get('touched, the old date', touched, 'if-modified-since', date)

  const changed = file('TEA', 180_000)
  const part = ['range', 'bytes=1-']
  get('changed, a part', changed, ...part)
  get('changed, a part by the old tag', changed, ...part, 'if-range', tag)
  get('changed, only the old one', changed, 'if-match', tag)

  get('deleted, the same tag', undefined, 'if-none-match', tag)
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'the first time: 200',
  'the same tag: 304',
  'the same date: 304',
  'another tag, the same date: 200',
  'touched, the same tag: 304',
  'touched, the old date: 200',
  'changed, a part: 206',
  'changed, a part by the old tag: 200',
  'changed, only the old one: 412',
  'deleted, the same tag: 304',
]
