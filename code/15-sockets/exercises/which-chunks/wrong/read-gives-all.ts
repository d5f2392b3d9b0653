// You let a read give all that has come. It gives one chunk, as it came: what came in
// the next packet is the next read's.
import {
  type Coroutine,
  spawn,
} from '../../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../../10-time/time.ts'
import type { Connection } from '../../../connection.ts'
import { connect, listen, serve } from '../../../listen.ts'
import { simulate } from '../../../simulate.ts'

export function program(log: (line: string) => void) {
  const text = (bytes?: Uint8Array) => new TextDecoder().decode(bytes)

  function* handler(connection: Connection): Coroutine<void> {
    log(`read: ${text(yield* connection.read())}`)
    log(`exactly: ${text(yield* connection.readExactly(4))}`)
    log(`read: ${text(yield* connection.read())}`)
    yield* sleep(50)
    log(`line: ${yield* connection.readLine()}`)
    log(`read: ${text(yield* connection.read())}`)
    try {
      while (true) log(`line: ${yield* connection.readLine()}`)
    } catch (error) {
      log((error as Error).name)
    }
    log(`read: ${text(yield* connection.read())}`)
  }

  simulate(function* (network) {
    const address = { host: 'server', port: 80 }
    const listener = yield* listen(network.machine('server'), address)
    yield* spawn(() => serve(listener, handler))
    const client = yield* connect(network.machine('client'), address)
    yield* client.write('ab')
    yield* client.write('cd')
    yield* sleep(10)
    yield* client.write('efg')
    yield* sleep(10)
    yield* client.write('hij')
    yield* sleep(10)
    yield* client.write('kl\nm')
    yield* sleep(10)
    yield* client.write('n\no')
    yield* client.close()
    listener.close()
  })
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'read: abcd',
  'exactly: efgh',
  'read: ij',
  'line: kl',
  'read: mn\no',
  'UnexpectedEnd',
]
