// Your `minutes` puts everything into a map before it hands out the first
// one: right for a log that is over, and silent for ever on one that goes on.
// The lines come in order of time. When is a minute over?
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
  const all = new Map<string, Minute>()
  for (const { time, status, bytes } of hits) {
    const minute = time.slice(0, 16)
    const current = all.get(minute) ?? {
      minute,
      hits: 0,
      errors: 0,
      bytes: 0,
    }
    all.set(minute, current)
    current.hits++
    current.bytes += bytes
    if (status >= 500) current.errors++
  }
  for (const minute of all.values()) yield minute
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
