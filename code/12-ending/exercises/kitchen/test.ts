import { describe, expect, test } from 'vitest'
import { seeded } from '../../../08-round-robin/choice.ts'
import { chosen } from '../../../08-round-robin/policies.ts'
import {
  Scheduler,
  spawn,
  type Coroutine,
} from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../10-time/time.ts'
import { VirtualClock } from '../../../10-time/virtual-clock.ts'
import { Channel } from '../../../11-channels/channel.ts'
import { serve, type Order, type Visit } from './stub.ts'

interface Setup {
  cooks: number
  ovens: number
  orders: Order[]
  chop?: number
  cool?: number
  /** When the kitchen is closed; never, if nothing is said. */
  closeAt?: number
  /** Whose oven does not work. */
  broken?: string
  seed?: number
}

/** Runs a kitchen; says what its tools have seen, and how it ended. */
function kitchen(setup: Setup) {
  const { cooks, ovens, orders, chop = 10, cool = 5, seed } = setup
  const host = new VirtualClock()
  const log: string[] = []
  const most = { cooks: 0, ovens: 0 }
  const chopping = new Set<string>()
  const hot = new Set<string>()
  const cooled: string[] = []
  const busy = () => new Set([...chopping, ...hot]).size
  const count = () => {
    most.cooks = Math.max(most.cooks, busy())
    most.ovens = Math.max(most.ovens, hot.size)
  }
  const tools = {
    *chop(guest: string): Coroutine<void> {
      chopping.add(guest)
      count()
      log.push(`${yield* now()} chop ${guest}`)
      try {
        yield* sleep(chop)
      } finally {
        chopping.delete(guest)
      }
    },
    heat(guest: string): void {
      if (guest === setup.broken) throw new Error(`no gas for ${guest}`)
      if (hot.size >= ovens) throw new Error(`no free oven for ${guest}`)
      hot.add(guest)
      count()
    },
    *cool(guest: string): Coroutine<void> {
      if (!hot.has(guest)) throw new Error(`${guest} is in no oven`)
      yield* sleep(cool)
      hot.delete(guest)
      cooled.push(guest)
      log.push(`${yield* now()} cooled ${guest}`)
    },
  }
  const policy =
    seed === undefined ? {} : { policy: chosen<never>(seeded(seed)) }
  let visits: Map<string, Visit> | undefined
  let error: unknown
  let end: number | undefined
  let atEnd: string[] = []
  let cancelled = false
  let ordered = 0
  new Scheduler({ host, ...policy }).run(function* () {
    const channel = new Channel<Order>(0)
    const guests = yield* spawn(function* () {
      for (const order of orders) {
        yield* channel.put(order)
        ordered += 1
      }
      channel.close()
    })
    const task = yield* spawn(() => serve(channel, { cooks, ovens, tools }))
    if (setup.closeAt !== undefined)
      yield* spawn(function* () {
        yield* sleep(setup.closeAt ?? 0)
        yield* task.cancel()
      })
    try {
      visits = yield* task.join()
    } catch (thrown) {
      error = thrown
    }
    cancelled = task.cancelled
    end = yield* now()
    atEnd = [...chopping, ...hot]
    log.push('end')
    yield* guests.cancel()
  })
  const after = log.slice(log.indexOf('end') + 1)
  return {
    visits,
    error,
    end,
    atEnd,
    cancelled,
    after,
    log,
    most,
    hot,
    cooled,
    ordered,
    clock: host,
  }
}

const order = (guest: string, bake = 20, patience = 1000): Order => ({
  guest,
  bake,
  patience,
})

describe('orders', () => {
  test('one is chopped, baked and served', () => {
    const { visits, end } = kitchen({
      cooks: 1,
      ovens: 1,
      orders: [order('Ann')],
    })
    expect(visits).toEqual(new Map([['Ann', 'served']]))
    expect(end).toBe(35)
  })

  test('none: the kitchen closes', () => {
    expect(kitchen({ cooks: 2, ovens: 1, orders: [] }).visits?.size).toBe(0)
  })

  test('one cook does one after the other, in order', () => {
    const orders = ['Ann', 'Bob', 'Cid'].map((guest) => order(guest))
    const { log } = kitchen({ cooks: 1, ovens: 3, orders })
    expect(log).toEqual([
      '0 chop Ann',
      '35 cooled Ann',
      '35 chop Bob',
      '70 cooled Bob',
      '70 chop Cid',
      '105 cooled Cid',
      'end',
    ])
  })

  test('two cooks work side by side', () => {
    const orders = ['Ann', 'Bob'].map((guest) => order(guest))
    expect(kitchen({ cooks: 2, ovens: 2, orders }).end).toBe(35)
  })

  test('a cook waits for an oven, until it has cooled', () => {
    const orders = ['Ann', 'Bob'].map((guest) => order(guest))
    const { log, visits } = kitchen({ cooks: 2, ovens: 1, orders })
    expect(log).toContain('60 cooled Bob')
    expect(visits?.get('Bob')).toBe('served')
  })

  test('who orders waits until a cook is free', () => {
    const orders = ['Ann', 'Bob', 'Cid', 'Dan'].map((guest) => order(guest))
    const { ordered } = kitchen({ cooks: 2, ovens: 2, orders, closeAt: 20 })
    expect(ordered).toBe(2)
  })
})

describe('patience', () => {
  test('a guest leaves, the oven is cooled, and the cook goes on', () => {
    const orders = [order('Ann', 500, 100), order('Bob')]
    const { log, visits } = kitchen({ cooks: 1, ovens: 1, orders })
    expect(visits).toEqual(new Map([['Ann', 'left'], ['Bob', 'served']])) // prettier-ignore
    expect(log.slice(1, 3)).toEqual(['105 cooled Ann', '105 chop Bob'])
  })

  test('covers the chopping', () => {
    const setup = {
      cooks: 1,
      ovens: 1,
      chop: 50,
      orders: [order('Ann', 20, 40)],
    }
    const { visits, cooled } = kitchen(setup)
    expect(visits?.get('Ann')).toBe('left')
    expect(cooled).toEqual([])
  })

  test('covers the wait for an oven', () => {
    const orders = [order('Ann', 500), order('Bob', 20, 100)]
    const { visits, end } = kitchen({ cooks: 2, ovens: 1, orders })
    expect(visits?.get('Bob')).toBe('left')
    expect(end).toBe(515)
  })

  test('that ends while the oven cools does not count, and cuts nothing short', () => {
    const orders = [order('Ann', 20, 32)]
    const { visits, log } = kitchen({ cooks: 1, ovens: 1, orders })
    expect(visits?.get('Ann')).toBe('served')
    expect(log).toContain('35 cooled Ann')
  })
})

describe('closing', () => {
  test('cools all ovens first, and ends as cancelled', () => {
    const orders = ['Ann', 'Bob', 'Cid', 'Dan'].map((guest) =>
      order(guest, 100),
    )
    const { log, cancelled, hot, after } = kitchen({
      cooks: 2,
      ovens: 2,
      orders,
      closeAt: 50,
    })
    expect(log.slice(2)).toEqual(['55 cooled Ann', '55 cooled Bob', 'end'])
    expect(cancelled).toBe(true)
    expect([...hot, ...after]).toEqual([])
  })

  test('while an oven cools waits for that', () => {
    const { log } = kitchen({
      cooks: 1,
      ovens: 1,
      orders: [order('Ann')],
      closeAt: 32,
    })
    expect(log.slice(1)).toEqual(['35 cooled Ann', 'end'])
  })

  test('by an error of a tool is the same, and throws it', () => {
    const orders = [order('Ann', 500), order('Bob')]
    const { log, error } = kitchen({
      cooks: 2,
      ovens: 2,
      orders,
      broken: 'Bob',
    })
    expect(String(error)).toBe('Error: no gas for Bob')
    expect(log.slice(2)).toEqual(['15 cooled Ann', 'end'])
  })
})

describe('over seeds', () => {
  /** A setup in which everything is drawn. */
  function drawn(seed: number, closing: boolean): Setup {
    const choose = seeded(seed)
    const orders = Array.from({ length: choose(12) }, (_, n) =>
      order(`guest ${n}`, choose(40), 1 + choose(120)),
    )
    const [cooks, ovens] = [1 + choose(4), 1 + choose(3)]
    const setup = {
      cooks,
      ovens,
      orders,
      chop: choose(20),
      cool: choose(20),
      seed,
    }
    return closing ? { ...setup, closeAt: choose(150) } : setup
  }

  const seeds = Array.from({ length: 60 }, (_, seed) => seed)

  test('there are never more cooks or ovens in use than there are', () => {
    for (const seed of seeds) {
      const setup = drawn(seed, seed % 2 === 0)
      const { most } = kitchen(setup)
      expect(most.cooks).toBeLessThanOrEqual(setup.cooks)
      expect(most.ovens).toBeLessThanOrEqual(setup.ovens)
    }
  })

  test('every guest is accounted for, once', () => {
    for (const seed of seeds) {
      const setup = drawn(seed, false)
      const { visits, error } = kitchen(setup)
      expect(error).toBe(undefined)
      const guests = setup.orders.map(({ guest }) => guest)
      expect([...(visits?.keys() ?? [])].sort()).toEqual(guests.sort())
    }
  })

  test('nobody who could not be served was, and none who was has a hot oven', () => {
    for (const seed of seeds) {
      const setup = drawn(seed, false)
      const { visits, cooled, hot } = kitchen(setup)
      expect([...hot]).toEqual([])
      for (const { guest, bake, patience } of setup.orders) {
        if (visits?.get(guest) !== 'served') continue
        expect(cooled.filter((one) => one === guest)).toEqual([guest])
        expect(bake + (setup.chop ?? 0)).toBeLessThanOrEqual(patience)
      }
    }
  })

  test('closed at any moment, all ovens are off and nobody is at work', () => {
    for (const seed of seeds) {
      const { hot, atEnd, after, error, clock } = kitchen(drawn(seed, true))
      expect([seed, ...hot, ...atEnd, ...after]).toEqual([seed])
      expect([undefined, 'JoinedCancelled']).toContain(
        (error as Error | undefined)?.name,
      )
      expect(clock.pending).toBe(0)
    }
  })
})
