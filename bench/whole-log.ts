// One way of asking one question of a log file, alone in a process, so that
// its peak of memory is its own. `pipelines.ts` starts it.
//
//   node whole-log.ts (nothing|arrays|stages|helpers|loop) (first|all) FILE

import { closeSync, openSync, readFileSync } from 'node:fs'
import { type Hit, parse } from '../code/02-pipelines/hit.ts'
import { readLines } from '../code/02-pipelines/read-lines.ts'
import { filter, map, take } from '../code/02-pipelines/stages.ts'

const [way = '', question = '', path = ''] = process.argv.slice(2)
const failed = (hit: Hit): boolean => hit.status >= 500
const count = question === 'first' ? 3 : Infinity

/** The bytes sent with errors, from the lines of the file, read lazily. */
function lazily(sum: (lines: Generator<string, void>) => number): number {
  const file = openSync(path, 'r')
  const bytes = sum(readLines(file))
  closeSync(file)
  return bytes
}
const add = (sum: number, hit: Hit): number => sum + hit.bytes

const ways: Record<string, () => number> = {
  nothing: () => 0,
  arrays: () =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map(parse)
      .filter(failed)
      .slice(0, count)
      .reduce(add, 0),
  stages: () =>
    lazily((lines) => {
      let sum = 0
      for (const hit of take(filter(map(lines, parse), failed), count)) sum += hit.bytes
      return sum
    }),
  helpers: () => lazily((lines) => lines.map(parse).filter(failed).take(count).reduce(add, 0)),
  loop: () =>
    lazily((lines) => {
      let [sum, found] = [0, 0]
      for (const line of lines) {
        const hit = parse(line)
        if (!failed(hit)) continue
        sum += hit.bytes
        if (++found === count) break
      }
      return sum
    }),
}

const start = process.cpuUsage()
const bytes = ways[way]!()
const { user, system } = process.cpuUsage(start)
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ bytes, peak, time: (user + system) / 1000 }))
