// Watches a server by its access log.
import { type Hit, parse } from '../../../02-pipelines/hit.ts'

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
  throw new Error('hits is not written yet')
}

export function* minutes(hits: Iterable<Hit>): Generator<Minute, void> {
  throw new Error('minutes is not written yet')
}

export function* alarms(
  minutes: Iterable<Minute>,
  width: number,
  limit: number,
): Generator<Minute, void> {
  throw new Error('alarms is not written yet')
}

export function busiest(
  hits: Iterable<Hit>,
  count: number,
): [page: string, hits: number][] {
  throw new Error('busiest is not written yet')
}

export function watch(
  lines: Iterable<string>,
  width: number,
  limit: number,
  reject: (line: string) => void,
): Iterable<Minute> {
  throw new Error('watch is not written yet')
}
