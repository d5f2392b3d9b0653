// The last minute of a log is never handed out: no hit of another minute
// comes after it. What has to happen when the hits are at their end?
import { type Hit, parse } from '../../../../02-pipelines/hit.ts'

export interface Minute {
  minute: string
  hits: number
  errors: number
  bytes: number
}

export function* hits(
  lines: Iterable<string>,
  reject: (line: string) => void,
): Generator<Hit, void> {
  for (const line of lines) {
    const hit = parse(line)
    if (Number.isNaN(hit.status + hit.bytes)) reject(line)
    else yield hit
  }
}

export function* minutes(hits: Iterable<Hit>): Generator<Minute, void> {
  let current: Minute | undefined
  for (const { time, status, bytes } of hits) {
    const minute = time.slice(0, 16)
    if (current && current.minute !== minute) {
      yield current
      current = undefined
    }
    current ??= { minute, hits: 0, errors: 0, bytes: 0 }
    current.hits++
    current.bytes += bytes
    if (status >= 500) current.errors++
  }
}

export function* alarms(
  minutes: Iterable<Minute>,
  width: number,
  limit: number,
): Generator<Minute, void> {
  const recent: Minute[] = []
  let isOn = false
  for (const minute of minutes) {
    recent.push(minute)
    if (recent.length > width) recent.shift()
    const wasOn = isOn
    isOn = recent.reduce((sum, { errors }) => sum + errors, 0) >= limit
    if (isOn && !wasOn) yield minute
  }
}

export function busiest(
  hits: Iterable<Hit>,
  count: number,
): [page: string, hits: number][] {
  const counts = new Map<string, number>()
  for (const { page } of hits) counts.set(page, (counts.get(page) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, count)
}

export function watch(
  lines: Iterable<string>,
  width: number,
  limit: number,
  reject: (line: string) => void,
): Iterable<Minute> {
  return alarms(minutes(hits(lines, reject)), width, limit)
}
