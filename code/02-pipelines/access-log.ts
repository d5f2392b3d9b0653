// The access log of a web server, made line by line as it is asked for. A
// line says when, who, which page, the status of the answer, its bytes.
import { randoms } from './random.ts'

export const written = { lines: 0 }

const PAGES = ['/', '/tea', '/toast', '/menu', '/order']
const OPENING = Date.UTC(2026, 10, 23, 7)

// #region log
/** So many lines of an access log, in order of time. */
export function* accessLog(
  count: number,
  seed = 1,
): Generator<string, void> {
  const chance = randoms(seed)
  const below = (limit: number) => Math.floor(chance.next().value * limit)
  let time = OPENING
  for (let n = 0; n < count; n++) {
    time += below(3) * 1000
    const when = new Date(time).toISOString().slice(0, 19)
    const page = PAGES[below(PAGES.length)] ?? '/'
    const status = [500, 404, 404, 404][below(50)] ?? 200
    written.lines++
    yield `${when} 203.0.113.${below(40)} ${page} ${status} ${below(9000)}`
  }
}
// #endregion log
