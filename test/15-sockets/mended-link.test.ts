// A link that is cut and mended, and what it may never do. Chapter 18's runs found most of these.
import { expect, test } from 'vitest'
import { type Coroutine, spawn } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import type { Connection } from '../../code/15-sockets/connection.ts'
import { connect, listen } from '../../code/15-sockets/listen.ts'
import { simulate } from '../../code/15-sockets/simulate.ts'
import type { SimulatedNetwork } from '../../code/15-sockets/simulated-network.ts'

const ADDRESS = { host: 'server', port: 7 }

/** A connection from `client` to `server`, and its two ends. */
function* pair(network: SimulatedNetwork): Coroutine<[Connection, Connection]> {
  const listener = yield* listen(network.machine('server'), ADDRESS)
  const near = yield* connect(network.machine('client'), ADDRESS)
  const far = yield* listener.accept()
  listener.close()
  return [near, far!]
}

test('what is sent just before the mending does not overtake what was held', () => {
  const heard = simulate(function* (network) {
    const [near, far] = yield* pair(network)
    const link = network.link('client', 'server')
    yield* near.write('first ')
    yield* sleep(2)
    link.cut()
    yield* sleep(6)
    yield* near.write('second')
    yield* sleep(1)
    link.mend()
    const bytes = yield* far.readExactly(12)
    near.reset()
    far.reset()
    return new TextDecoder().decode(bytes)
  })
  expect(heard).toBe('first second')
})

test('after what was given up nothing arrives', () => {
  const outcome = simulate(
    function* (network) {
      const [near, far] = yield* pair(network)
      const link = network.link('client', 'server')
      link.cut()
      yield* near.write('first ')
      yield* sleep(60)
      yield* near.write('second')
      yield* sleep(70) // patience with the first is over, not with the second
      link.mend()
      far.readDeadline = 5000
      try {
        const bytes = yield* far.read()
        return new TextDecoder().decode(bytes)
      } catch (error) {
        return String(error)
      } finally {
        near.reset()
        far.reset()
      }
    },
    { patience: 100 },
  )
  expect(outcome).toMatch(/TimedOut/)
})

test('a refusal that is lost is not waited for without end', () => {
  const outcome = simulate(
    function* (network) {
      yield* spawn(function* () {
        yield* sleep(7)
        network.link('client', 'server').cut()
      })
      try {
        yield* connect(network.machine('client'), ADDRESS)
        return 'connected'
      } catch (error) {
        return String(error)
      }
    },
    { patience: 100 },
  )
  expect(outcome).toMatch(/TimedOut/)
})

test('a connection whose acceptance is lost leaves no end behind', () => {
  const open = simulate(
    function* (network) {
      const listener = yield* listen(network.machine('server'), ADDRESS)
      yield* spawn(function* () {
        yield* sleep(7)
        network.link('client', 'server').cut()
      })
      try {
        yield* connect(network.machine('client'), ADDRESS)
      } catch {
        const far = yield* listener.accept()
        far!.reset()
      }
      listener.close()
      return network.open
    },
    { patience: 100 },
  )
  expect(open).toBe(0)
})
