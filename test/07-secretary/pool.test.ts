import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averages, type Client, present, serve } from '../../code/07-secretary/pool.ts'

const anyClients = fc
  .array(fc.record({ gap: fc.nat(4), holds: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((clients) => {
    let arrives = 0
    return clients.map(({ gap, holds }, n): Client => {
      arrives += gap
      return { name: String(n), arrives, holds }
    })
  })
const anyPool = fc.integer({ min: 1, max: 6 })

describe('a pool of threads', () => {
  test('never serves more clients at once than it has threads, and never idles before a queue', () => {
    fc.assert(
      fc.property(anyClients, anyPool, (clients, threads) => {
        const services = serve(clients, threads)
        const end = Math.max(...services.map(({ ends }) => ends))
        for (let tick = 0; tick < end; tick++) {
          const busy = services.filter(({ begins, ends }) => begins <= tick && tick < ends)
          expect(busy.length).toBe(Math.min(threads, present(services, tick)))
        }
      }),
      { seed: 7 },
    )
  })

  test('begins in the order of arrival, and serves each for as long as it holds', () => {
    fc.assert(
      fc.property(anyClients, anyPool, (clients, threads) => {
        let before = 0
        for (const { arrives, begins, ends, holds } of serve(clients, threads)) {
          expect(begins).toBeGreaterThanOrEqual(Math.max(arrives, before))
          expect(ends - begins).toBe(holds)
          before = begins
        }
      }),
      { seed: 7 },
    )
  })

  test("Little's law: present = arrivals × stay", () => {
    fc.assert(
      fc.property(anyClients, anyPool, (clients, threads) => {
        const { arrivals, present, stay } = averages(serve(clients, threads))
        expect(present).toBeCloseTo(arrivals * stay, 9)
      }),
      { seed: 7 },
    )
  })

  test('N slow clients on N threads: nobody else is served until one of them goes', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 2, max: 90 }), (threads, holds) => {
        const slow = Array.from({ length: threads }, (): Client => {
          return { name: 'slow', arrives: 0, holds }
        })
        const quick = { name: 'quick', arrives: 1, holds: 1 }
        expect(serve([...slow, quick], threads).at(-1)!.begins).toBe(holds)
        expect(serve([...slow, quick], threads + 1).at(-1)!.begins).toBe(1)
      }),
      { seed: 7 },
    )
  })
})
