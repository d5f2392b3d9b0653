import { expect, test } from 'vitest'
import { spawn } from '../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../10-time/time.ts'
import { Semaphore } from '../../../11-channels/semaphore.ts'
import { connect, listen } from '../../../15-sockets/listen.ts'
import { simulate } from '../../../15-sockets/simulate.ts'
import { HttpServer } from '../../../16-http/server.ts'
import type { Disk } from '../../../17-serving/disk.ts'
import { siteOnDisk } from '../../files.ts'
import { broken } from '../../invariants.ts'
import {
  type Asked,
  calmClient,
  type Fault,
  type Plan,
  randomPlan,
} from '../../plan.ts'
import { runPlan } from '../../run-plan.ts'
import { serverOf } from '../../subject.ts'
import { filesOf } from './stub.ts'

const get = (path: string): Asked => ({ method: 'GET', path, body: 0 })
const vanishes = (client: string): Fault => ({
  kind: 'lost',
  at: 150,
  client,
  lasts: 0,
})
const planOf = (names: string[], path: string, faults: Fault[]): Plan => ({
  seed: 1,
  link: { delay: 5, bandwidth: 1000 },
  disk: 0,
  clients: names.map((name, index) => {
    const at = 50 + 20 * index
    return { ...calmClient, name, at, asks: [get(path), get(path)] }
  }),
  faults,
  stopAt: 10_000,
})
function whatIsBroken(plan: Plan): string[] {
  const permits = new Semaphore(2)
  const subject = serverOf((disk) => filesOf(disk, permits))
  const what = broken(runPlan(plan, subject)).map((one) => one.what)
  return permits.free === 2 ? what : [...what, `${permits.free} are free`]
}

const FOUR = ['Ann', 'Bob', 'Cat', 'Dan']

test('four clients take turns with two permits', () => {
  expect(whatIsBroken(planOf(FOUR, '/film.mp4', []))).toEqual([])
})

test('two clients that vanish take no permit with them', () => {
  const faults = [vanishes('Ann'), vanishes('Bob')]
  expect(whatIsBroken(planOf(FOUR, '/film.mp4', faults))).toEqual([])
})

test('what is not there needs no permit, and gives none back', () => {
  expect(whatIsBroken(planOf(FOUR, '/missing', []))).toEqual([])
})

test('not more than two files are sent at a time', () => {
  const reading = new Set<string>()
  let most = 0
  const watched = (disk: Disk): Disk => ({
    names: () => disk.names(),
    *open(name) {
      const file = yield* disk.open(name)
      const id = `${name} ${count++}`
      return (
        file && {
          state: file.state,
          read: (from: number, size: number) => {
            most = Math.max(most, reading.add(id).size)
            return file.read(from, size)
          },
          close: () => {
            reading.delete(id)
            file.close()
          },
        }
      )
    },
  })
  let count = 0
  const subject = serverOf((disk) =>
    filesOf(watched(disk), new Semaphore(2)),
  )
  runPlan(planOf(FOUR, '/film.mp4', []), subject)
  expect(most).toBe(2)
})

test('a request that waits for a permit can be cancelled', () => {
  const permits = new Semaphore(2)
  const address = { host: 'server', port: 80 }
  const reports = simulate(function* (network) {
    const reports: string[] = []
    const server = new HttpServer(
      network.host,
      filesOf(siteOnDisk(), permits),
      { clock: () => 0, report: (error) => reports.push(String(error)) },
    )
    const listener = yield* listen(network.machine('server'), address)
    const serving = yield* spawn(() => server.serve(listener))
    for (const name of FOUR) {
      const client = yield* connect(network.machine(name), address)
      yield* client.write('GET /film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n')
    }
    yield* sleep(100)
    try {
      yield* serving.cancel()
      yield* serving.join()
    } catch (error) {
      const cause = (error as Error).cause ?? error
      reports.push((cause as Error).name)
    }
    return reports
  })
  expect(reports).toEqual(['Cancelled'])
  expect(permits.free).toBe(2)
})

test('a hundred seeds', () => {
  for (let seed = 0; seed < 100; seed++)
    expect(whatIsBroken(randomPlan(seed))).toEqual([])
})
