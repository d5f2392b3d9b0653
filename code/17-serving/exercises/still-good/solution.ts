// Tags decide where there are any, and are made from the bytes; a part is only for who
// has the rest of this version; and what is not there has no condition.
import { sleep } from '../../../10-time/time.ts'
import { ask } from '../../client.ts'
import { MemoryDisk } from '../../memory-disk.ts'
import { MORNING, ours, visit } from '../../visit.ts'

export function program(log: (line: string) => void) {
  const disk = new MemoryDisk()
  disk.write('tea.txt', 'tea', MORNING)

  visit(disk, ours, function* (dial) {
    const connection = yield* dial()
    function* get(what: string, fields: Record<string, string>) {
      const answer = yield* ask(connection, '/tea.txt', fields)
      log(`${what}: ${answer.status}`)
      return answer.fields
    }
    const first = yield* get('the first time', {})
    const tag = first.get('etag')!
    const date = first.get('last-modified')!
    yield* get('the same tag', { 'if-none-match': tag })
    yield* get('the same date', { 'if-modified-since': date })
    yield* get('another tag, the same date', {
      'if-none-match': '"another"',
      'if-modified-since': date,
    })

    disk.write('tea.txt', 'tea', MORNING + 60_000) // touched
    yield* sleep(5_000)
    yield* get('touched, the same tag', { 'if-none-match': tag })
    yield* get('touched, the old date', { 'if-modified-since': date })

    disk.write('tea.txt', 'TEA', MORNING + 120_000) // changed
    yield* sleep(5_000)
    const part = { range: 'bytes=1-' }
    yield* get('changed, a part', part)
    yield* get('changed, a part by the old tag', {
      ...part,
      'if-range': tag,
    })
    yield* get('changed, only the old one', { 'if-match': tag })

    disk.delete('tea.txt')
    yield* sleep(5_000)
    yield* get('deleted, the same tag', { 'if-none-match': tag })
    yield* connection.close()
  })
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
  'deleted, the same tag: 404',
]
