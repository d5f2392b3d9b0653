// A pipeline: each stage is a generator that walks the one before it, and
// no line is read that the answer does not need.
import { accessLog, written } from './access-log.ts'
import { type Hit, parse, tally } from './hit.ts'

// #region stages
function* parsed(lines: Iterable<string>) {
  for (const line of lines) yield parse(line)
}

function* serverErrors(hits: Iterable<Hit>) {
  for (const hit of hits) if (hit.status >= 500) yield hit
}

function* firstThree(hits: Iterable<Hit>) {
  let found = 0
  for (const hit of hits) {
    yield hit
    if (++found === 3) return
  }
}
// #endregion stages

// #region pipeline
const lines = accessLog(100_000)
const hits = parsed(lines)
const errors = serverErrors(hits)
const firsts = firstThree(errors)
console.log('lines read  ', written.lines)

for (const { time, page } of firsts) console.log(time, page)
console.log('lines read  ', written.lines)
console.log('lines parsed', tally.parsed)
// #endregion pipeline
