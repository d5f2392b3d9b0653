import { expect, test } from 'vitest'
import type { Disk } from '../../../17-serving/disk.ts'
import { broken } from '../../invariants.ts'
import {
  type Asked,
  calmClient,
  type ClientPlan,
  type Plan,
} from '../../plan.ts'
import { runPlan } from '../../run-plan.ts'
import { failures } from '../../search.ts'
import { serverOf } from '../../subject.ts'
import { filesOf } from './stub.ts'

const subject = serverOf((disk) => filesOf(disk))
const film: Asked = { method: 'GET', path: '/film.mp4', body: 0 }
const menu: Asked = { method: 'GET', path: '/menu.html', body: 0 }

const planOf = (...clients: ClientPlan[]): Plan => ({
  seed: 1,
  link: { delay: 5, bandwidth: 1000 },
  disk: 0,
  clients,
  faults: [],
  stopAt: 5000,
})
const ann = { ...calmClient, name: 'Ann', asks: [film, menu] }
const bob = { ...calmClient, name: 'Bob', asks: [menu, film] }
const whatIsBroken = (plan: Plan) =>
  broken(runPlan(plan, subject)).map(({ what }) => what)

test('one client, one request after another', () => {
  expect(whatIsBroken(planOf(ann))).toEqual([])
})

test('two clients at the same time', () => {
  expect(whatIsBroken(planOf(ann, bob))).toEqual([])
})

test('one client that asks for two things at once', () => {
  expect(whatIsBroken(planOf({ ...ann, atOnce: true }))).toEqual([])
})

test('asks the disk for no more than a piece at a time', () => {
  let most = 0
  const watched = (disk: Disk): Disk => ({
    names: () => disk.names(),
    *open(name) {
      const file = yield* disk.open(name)
      if (!file) return undefined
      return {
        state: file.state,
        read: (from, count) => {
          most = Math.max(most, count)
          return file.read(from, count)
        },
        close: () => file.close(),
      }
    },
  })
  runPlan(
    planOf(ann),
    serverOf((disk) => filesOf(watched(disk))),
  )
  expect(most).toBeLessThanOrEqual(65_536)
})

test('a client that does not read keeps nobody waiting', () => {
  const plan = planOf(ann, { ...bob, at: 200 })
  const fault = {
    kind: 'silent',
    at: 100,
    client: 'Ann',
    lasts: 0,
  } as const
  const { notes } = runPlan({ ...plan, faults: [fault] }, subject)
  const done = notes.find((note) => note.includes('Bob is done'))
  expect(Number.parseFloat(done ?? 'NaN')).toBeLessThan(5000)
})

test('a hundred seeds', () => {
  const [failure] = failures(subject, 0, 100).take(1)
  expect(failure?.broken ?? []).toEqual([])
})
