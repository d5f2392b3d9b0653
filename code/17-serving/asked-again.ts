// A page is asked for, asked for again, in part, and compressed: what the
// client says, and what this book's server answers.

import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { type Answer, ask } from './client.ts'
import { MemoryDisk } from './memory-disk.ts'
import { MORNING, ours, visit } from './visit.ts'

// #region disk
const PAGE = '<!doctype html><title>Tea</title>'.padEnd(5000, '<p>Tea!</p>')
const disk = new MemoryDisk()
disk.write('tea.html', PAGE, MORNING)
disk.write('tea.html.gz', gzipSync(PAGE), MORNING)
disk.write('tea.html.br', brotliCompressSync(PAGE), MORNING)
// #endregion disk

// #region run
const show = ({ head, fields, body }: Answer, names: string[]): void => {
  console.log('<', head[0])
  for (const name of names) console.log(`< ${name}: ${fields.get(name)}`)
  console.log(`  (${body.length} bytes)\n`)
}

visit(disk, ours, function* (dial) {
  const connection = yield* dial()
  function* get(
    fields: Readonly<Record<string, string>>,
    shown: string[],
  ): Coroutine<Answer> {
    console.log('> GET /tea')
    for (const [name, value] of Object.entries(fields))
      console.log(`> ${name}: ${value}`)
    const answer = yield* ask(connection, '/tea', fields)
    show(answer, shown)
    return answer
  }
  const { fields } = yield* get({}, [
    'etag',
    'last-modified',
    'cache-control',
  ])
  const tag = fields.get('etag')!
  yield* get({ 'if-none-match': tag }, [])
  yield* get({ range: 'bytes=100-', 'if-range': tag }, ['content-range'])
  yield* get({ 'accept-encoding': 'gzip, br' }, [
    'content-encoding',
    'vary',
  ])
  yield* connection.close()
})
// #endregion run
