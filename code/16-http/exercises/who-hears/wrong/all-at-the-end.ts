// You keep all answers of a connection until the last is there. What has been
// written is sent before a handler waits.
import {
  type Coroutine,
  spawn,
} from '../../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../../10-time/time.ts'
import type { Handler } from '../../../message.ts'
import { type Dial, head, rehearse, say } from '../../../rehearsal.ts'

export function program(log: (line: string) => void) {
  const cook: Handler = function* (request, response) {
    if (request.path === '/soup') yield* sleep(100)
    if (request.path === '/fire') throw new Error('it burns')
    yield* response.send(request.path === '/gold' ? 404 : 200)
    if (request.path === '/cake') yield* sleep(50)
  }

  function* guest(name: string, dial: Dial, paths: string[]) {
    const connection = yield* dial()
    const requests = paths.map((path) =>
      head(`GET ${path} HTTP/1.1`, 'Host: a'),
    )
    yield* say(connection, requests.join(''))
    for (let count = 0; count < paths.length;) {
      const bytes = yield* connection.read()
      const text = new TextDecoder().decode(bytes)
      const codes = [...text.matchAll(/HTTP\/1.1 (\d+)/g)].map(
        ([, code]) => code,
      )
      count += codes.length
      log(`${yield* now()} ${name} ${codes.join(' ')}`)
    }
    yield* connection.close()
  }

  const report = () => undefined
  rehearse(
    cook,
    function* (dial): Coroutine<void> {
      const ann = yield* spawn(() =>
        guest('Ann', dial, ['/tea', '/soup', '/fire', '/tea']),
      )
      const bob = yield* spawn(() =>
        guest('Bob', dial, ['/cake', '/gold', '/tea']),
      )
      yield* ann.join()
      yield* bob.join()
    },
    { report },
    { delay: 0 },
  )
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  '50 Bob 200 404 200',
  '100 Ann 200 200 500 200',
]
