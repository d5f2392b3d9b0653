// One log is read once, and three sinks are fed by it.

import { lines } from './lines.ts'
import { primed } from './primed.ts'
import { END, type Sink } from './sink.ts'
import { broadcast, filter } from './stages.ts'

// #region all
const print = primed(function* (label: string): Sink<string> {
  for (let line = yield; line !== END; line = yield)
    console.log(label, line)
})
const count = primed(function* (): Sink<string> {
  let seen = 0
  while ((yield) !== END) seen++
  console.log('lines:', seen)
})

const log = lines(
  broadcast(
    filter((line) => line.startsWith('5'), print('failed: ')),
    filter((line) => line.includes('/tea'), print('for tea:')),
    count(),
  ),
)
for (const chunk of ['200 /tea\n200 /toa', 'st\n500 /tea\n'])
  log.next(chunk)
log.next(END)
// #endregion all
