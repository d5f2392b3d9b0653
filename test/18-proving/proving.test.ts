import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnswerReader } from '../../code/18-proving/answers.ts'
import { bookServer } from '../../code/18-proving/book-server.ts'
import { describePlan } from '../../code/18-proving/describe.ts'
import { rightAnswer } from '../../code/18-proving/files.ts'
import { broken, INVARIANTS } from '../../code/18-proving/invariants.ts'
import { forgetful } from '../../code/18-proving/planted/forgetful.ts'
import { lostPermit } from '../../code/18-proving/planted/lost-permit.ts'
import { sharedBuffer } from '../../code/18-proving/planted/shared-buffer.ts'
import { type Asked, calmClient, type Plan, randomPlan } from '../../code/18-proving/plan.ts'
import { type Report, runPlan } from '../../code/18-proving/run-plan.ts'
import { failures, smallest } from '../../code/18-proving/search.ts'
import { shrink, simpler, sizeOf } from '../../code/18-proving/shrink.ts'

const get = (path: string): Asked => ({ method: 'GET', path, body: 0 })
const textOf = (report: Report) =>
  JSON.stringify(report, (_key, value: unknown) =>
    value instanceof Uint8Array ? createHash('md5').update(value).digest('hex') : value,
  )
const seeds = fc.integer({ min: 0, max: 1_000_000 })

describe('a run', () => {
  test('is the same for the same seed, to the millisecond and the byte', () => {
    for (let seed = 0; seed < 30; seed++) {
      const [one, other] = [randomPlan(seed), randomPlan(seed)].map((plan) =>
        runPlan(plan, bookServer),
      )
      expect(textOf(one!)).toBe(textOf(other!))
    }
  })

  test('is another for another seed, of the same plan', () => {
    const plan = { ...randomPlan(3), link: { jitter: 50, ragged: true } }
    const runs = [1, 2, 3, 4].map((seed) => runPlan({ ...plan, seed }, bookServer).notes.join())
    expect(new Set(runs).size).toBeGreaterThan(1)
  })

  test('sees the same of every server that has no bug in it', () => {
    const calm: Plan = {
      seed: 1,
      link: {},
      disk: 0,
      clients: [{ ...calmClient, name: 'Ann', asks: ['/tea.html', '/film.mp4'].map(get) }],
      faults: [],
      stopAt: 1000,
    }
    for (const subject of [bookServer, sharedBuffer, lostPermit, forgetful]) {
      const report = runPlan(calm, subject)
      expect(broken(report)).toEqual([])
      expect(report.clients[0]!.answers).toHaveLength(2)
    }
  })
})

describe('the invariants', () => {
  const good = runPlan(
    {
      seed: 1,
      link: { delay: 5 },
      disk: 0,
      clients: [{ ...calmClient, name: 'Ann', asks: ['/tea.html', '/toast.html'].map(get) }],
      faults: [],
      stopAt: 1000,
    },
    bookServer,
  )
  const [ann] = good.clients
  const withAnn = (changes: Partial<Report['clients'][number]>): Report => ({
    ...good,
    clients: [{ ...ann!, ...changes }],
  })
  const names = (report: Report) => [...new Set(broken(report).map(({ invariant }) => invariant))]
  const cases: Record<string, Report[]> = {
    'the right answers': [
      withAnn({ answers: ann!.answers.toReversed() }),
      withAnn({ answers: [ann!.answers[0]!, ann!.answers[0]!] }),
      withAnn({ answers: ann!.answers.map((answer) => ({ ...answer, status: 404 })) }),
    ],
    'none missing': [withAnn({ answers: ann!.answers.slice(0, 1) }), withAnn({ answers: [] })],
    readable: [withAnn({ end: 'broke: no answer' })],
    'no errors': [{ ...good, errors: ['Error: oh'] }],
    'close at the end': [withAnn({ sentAt: [50, 1001] })],
    'over in time': [
      { ...good, overAt: undefined },
      { ...good, overAt: 999 },
      { ...good, overAt: 100_000 },
    ],
    'nothing left': [
      { ...good, left: { ...good.left, tasks: ['a waits for b'] } },
      { ...good, left: { ...good.left, ends: 1 } },
      { ...good, left: { ...good.left, files: 1 } },
      { ...good, left: { ...good.left, alarms: 1 } },
    ],
  }

  test('hold in a good run, and each of them can be broken alone', () => {
    expect(broken(good)).toEqual([])
    expect(Object.keys(cases)).toEqual(Object.keys(INVARIANTS))
    for (const [name, reports] of Object.entries(cases))
      for (const report of reports) expect(names(report)).toEqual([name])
  })

  test('excuse who was cut off for long, and not who was cut off for a moment', () => {
    const hit = (lasts: number): Report => {
      const fault = { kind: 'cut', at: 100, client: 'Ann', lasts } as const
      return { ...withAnn({ answers: [] }), plan: { ...good.plan, faults: [fault] } }
    }
    expect(names(hit(70_000))).toEqual([])
    expect(names(hit(200))).toEqual(['none missing'])
  })
})

describe('the planted bugs', () => {
  test.each(Object.entries({ sharedBuffer, lostPermit, forgetful }))(
    '%s is found within 200 seeds, and shrunk to a plan with nothing to spare',
    (_name, subject) => {
      const [failure] = failures(subject, 0, 200).take(1)
      const small = smallest(failure!, subject)
      const name = failure!.broken[0]!.invariant
      const fails = (plan: Plan) =>
        broken(runPlan(plan, subject)).some(({ invariant }) => invariant === name)
      expect(sizeOf(small)).toBeLessThan(sizeOf(failure!.plan))
      expect(fails(small)).toBe(true)
      for (const next of simpler(small)) expect(fails(next)).toBe(false)
      expect(broken(runPlan(small, bookServer))).toEqual([])
    },
  )
})

describe('shrink', () => {
  test('keeps what the failure needs, and nothing else', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = randomPlan(seed)
        const needs = ({ clients }: Plan) => clients.some(({ asks }) => asks.length >= 2)
        fc.pre(needs(plan))
        const small = shrink(plan, needs)
        expect(sizeOf(small)).toBe(3)
        expect(small.faults).toEqual([])
        expect(small.link).toMatchObject({ jitter: 0, ragged: false, bandwidth: Infinity })
      }),
    )
  })

  test('tries only plans that are simpler, so that it comes to an end', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = randomPlan(seed)
        const weight = (one: Plan) => JSON.stringify({ ...one, seed: 0 }, big)
        for (const next of simpler(plan)) {
          expect(weight(next)).not.toBe(weight(plan))
          expect(sizeOf(next)).toBeLessThanOrEqual(sizeOf(plan))
        }
        expect(shrink(plan, () => true).clients).toHaveLength(0)
      }),
    )
  })
  const big = (_key: string, value: unknown) => (value === Infinity ? 'Infinity' : value)
})

describe('a client', () => {
  const text = (head: string, body = '') => Buffer.from(`HTTP/1.1 ${head}\r\n\r\n${body}`, 'latin1')
  const stream = Buffer.concat([
    text('200 OK\r\nContent-Length: 3', 'tea'),
    text('404 Not Found\r\nContent-Length: 0'),
    text('200 OK\r\nContent-Length: 3'),
    text('200 OK\r\nConnection: close\r\nContent-Length: 5', '\r\n\r\n!'),
  ])
  const asked = [get('/a'), get('/b'), { ...get('/c'), method: 'HEAD' as const }, get('/d')]

  test('reads the same answers, wherever their bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (places) => {
        const reader = new AnswerReader(asked)
        const cuts = [0, ...places.toSorted((a, b) => a - b), stream.length]
        for (const [index, place] of cuts.entries())
          reader.push(stream.subarray(place, cuts[index + 1]))
        const seen = reader.answers.map(({ status, body, closes }) => {
          const said = Buffer.from(body).toString('latin1')
          return `${status} ${said}${closes ? ' closes' : ''}`
        })
        expect(seen).toEqual(['200 tea', '404 ', '200 ', '200 \r\n\r\n! closes'])
        expect(reader.isInside).toBe(false)
      }),
    )
  })

  test('is told of what it has not asked, and of what is no answer', () => {
    expect(() => {
      new AnswerReader([]).push(stream)
    }).toThrow('nobody asked')
    for (const other of [text('200 OK'), text('100 Continue'), Buffer.from('film\r\n\r\n')])
      expect(() => {
        new AnswerReader(asked).push(other)
      }).toThrow('no answer')
    expect(() => {
      new AnswerReader(asked).push(Buffer.alloc(9000, 'x'))
    }).toThrow('no answer')
  })
})

test('the right answer to a request is said without asking a server', () => {
  expect(rightAnswer(get('/tea.html'))).toMatchObject({ status: 200 })
  expect(rightAnswer({ ...get('/tea.html'), method: 'HEAD' }).body).toHaveLength(0)
  expect(rightAnswer({ ...get('/tea.html'), method: 'POST' }).status).toBe(405)
  expect(rightAnswer(get('/missing')).status).toBe(404)
})

test('a plan is told in words: each client, each request, each fault', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const plan = randomPlan(seed)
      expect(describePlan(plan)).toHaveLength(3 + sizeOf(plan))
    }),
  )
})
