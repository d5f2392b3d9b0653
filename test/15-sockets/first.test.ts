import { expect, test } from 'vitest'
import { Scheduler, spawn } from '../../code/09-system-calls/scheduler.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { connect, listen, serve } from '../../code/15-sockets/listen.ts'
import { SimulatedNetwork } from '../../code/15-sockets/simulated-network.ts'

test('echo on the simulated network', () => {
  const clock = new VirtualClock()
  const net = new SimulatedNetwork(clock, { ragged: true })
  const text = new Scheduler({ host: clock }).run(function* () {
    const listener = yield* listen(net.machine('server'), { host: 'server', port: 80 })
    yield* spawn(() =>
      serve(listener, function* (connection) {
        let bytes
        while ((bytes = yield* connection.read())) yield* connection.write(bytes)
      }),
    )
    const c = yield* connect(net.machine('client'), listener.address)
    yield* c.write('hello\n' + 'x'.repeat(200_000))
    yield* c.write('\r\n')
    c.end()
    const a = yield* c.readLine()
    const b = yield* c.readLine(200_000)
    const end = yield* c.readLine()
    yield* c.close()
    listener.close()
    return [a, b?.length, end]
  })
  expect(text).toEqual(['hello', 200_000, undefined])
  expect(net.open).toBe(0)
})
