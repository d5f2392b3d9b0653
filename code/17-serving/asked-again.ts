// A page is asked for, asked for again, in part, and compressed: what the
// client says, and what this book's server answers.

import { gzipSync } from 'node:zlib'
import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { type Answer, ask } from './client.ts'
import { MemoryDisk } from './memory-disk.ts'
import { MORNING, ours, visit } from './visit.ts'

// #region disk
const PAGE = '<!doctype html><title>Tea</title>'.padEnd(5000, '<p>Tea!</p>')
const disk = new MemoryDisk()
disk.write('tea.html', PAGE, MORNING)
disk.write('tea.html.gz', gzipSync(PAGE), MORNING)
// #endregion disk

// #region run
const show = ({ head, body }: Answer, lines: number): void => {
  for (const line of head.slice(0, lines)) console.log('<', line)
  console.log(`  (${body.length} bytes)\n`)
}

visit(disk, ours, function* (dial) {
  const connection = yield* dial()
  function* get(
    fields: Readonly<Record<string, string>>,
    lines: number,
  ): Coroutine<Answer> {
    console.log('> GET /tea')
    for (const [name, value] of Object.entries(fields))
      console.log(`> ${name}: ${value}`)
    const answer = yield* ask(connection, '/tea', fields)
    show(answer, lines)
    return answer
  }
  const { fields } = yield* get({}, 8)
  const tag = fields.get('etag')!
  yield* get({ 'if-none-match': tag }, 2)
  yield* get({ range: 'bytes=0-99', 'if-range': tag }, 2)
  yield* get({ 'accept-encoding': 'gzip, br' }, 4)
  yield* connection.close()
})
// #endregion run
