// The worlds that a reader leads: what they promise whatever is done in them, and what the text says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Connection } from '../../code/15-sockets/connection.ts'
import { world as chat } from '../../code/15-sockets/chat-world.ts'
import { world as echo } from '../../code/15-sockets/echo-world.ts'
import { commands } from '../../code/15-sockets/guest-commands.ts'
import { ServerWorld } from '../../code/15-sockets/server-world.ts'
import type { ClientView, Given, World } from '../../code/15-sockets/world-view.ts'
import { view as viewSchema } from '../../.vitepress/press/world/schema.ts'

const calm = { packets: 'when they are full', seed: 1 } as const
const started = {
  echo: () => echo.start({ limit: 'for ten seconds', ...calm }),
  chat: () => chat.start(calm),
}
/** How long everything takes to end: patience, deadlines, lingering, and then some. */
const ENOUGH = 60_000

type Act = { give: Given } | { pass: number } | { step: true }

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      give: fc.record({
        name: fc.constantFrom(...commands.map(({ name }) => name), 'toString', 'none'),
        client: fc.constantFrom('Ann', 'Bob', 'Cid', 'Fay', 'nobody'),
        text: fc.oneof(fc.string(), fc.constantFrom('hello', '/join kitchen', 'ü'.repeat(999))),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ pass: fc.integer({ min: -5, max: 9000 }) }) },
  { weight: 2, arbitrary: fc.constant({ step: true as const }) },
)
const anyActs = fc.array(anyAct, { maxLength: 25 })
const anyStart = fc
  .record({
    which: fc.constantFrom('echo', 'for ever', 'chat'),
    packets: fc.constantFrom('when they are full', 'as chance will'),
    seed: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ which, ...network }) => ({
    /** Whether its server finds who has gone without a word. */
    finds: which === 'echo',
    start: (): World => {
      if (which === 'chat') return chat.start(network)
      const limit = which === 'echo' ? 'for ten seconds' : 'for ever'
      return echo.start({ limit, ...network })
    },
  }))

function act(world: World, one: Act): void {
  if ('give' in one) world.give(one.give)
  else if ('pass' in one) world.pass(one.pass)
  else world.step()
}

const client = (world: World, name: string): ClientView =>
  world.view().clients.find((each) => each.name === name)!
const meter = (world: World, name: string, of: string): number =>
  client(world, name).meters.find((each) => each.name === of)?.value ?? 0
const told = (world: World): string[] => world.view().log.map(({ at, text }) => `${at} ${text}`)
const tasksFor = (world: World, name: string): number =>
  world.view().tasks.filter((task) => task.client === name).length

describe('whatever is done', () => {
  test('a world goes on, looks as it may, and holds what is bounded', () => {
    fc.assert(
      fc.property(anyStart, anyActs, ({ start }, acts) => {
        const world = start()
        let before = 0
        for (const one of acts) {
          act(world, one)
          const view = world.view()
          expect(viewSchema.safeParse(structuredClone(view)).error).toBeUndefined()
          expect(view.now).toBeGreaterThanOrEqual(before)
          before = view.now
          // what has come to its end has arrived, or waits for its cable
          for (const { isCut, flights } of view.clients)
            for (const { at, isHeld } of flights) expect(at === 1).toBe(isCut && isHeld)
          // a buffer takes one write, or one packet, beyond its bound; a box takes nothing
          for (const { meters } of view.clients)
            for (const { value, bound, unit } of meters)
              expect(value).toBeLessThanOrEqual(unit === 'lines' ? bound : 2 * bound)
        }
      }),
      { seed: 15, numRuns: 60 },
    )
  })

  test('the same commands make the same world', () => {
    fc.assert(
      fc.property(anyStart, anyActs, ({ start }, acts) => {
        const views = [start(), start()].map((world) =>
          acts.map((one) => {
            act(world, one)
            return world.view()
          }),
        )
        expect(views[0]).toEqual(views[1])
      }),
      { seed: 16, numRuns: 25 },
    )
  })

  test('when all clients have left over whole cables, no task of theirs is left', () => {
    fc.assert(
      fc.property(anyStart, anyActs, ({ start, finds }, acts) => {
        const world = start()
        for (const one of acts) act(world, one)
        const wasCut = acts.some((one) => 'give' in one && one.give.name === 'cut')
        for (const { name } of world.view().clients) {
          world.give({ name: 'mend', client: name })
          world.give({ name: 'fast', client: name })
          world.give({ name: 'reset', client: name })
        }
        world.pass(ENOUGH)
        world.pass(ENOUGH)
        for (const { name, near, far } of world.view().clients) {
          expect(near).toBe('gone')
          if (finds || !wasCut) expect(far).toBe('none') // or half of a connection may be left
          if (far === 'none') expect(tasksFor(world, name)).toBe(0)
        }
        expect(world.view().clients.flatMap(({ flights }) => flights)).toEqual([])
      }),
      { seed: 17, numRuns: 40 },
    )
  })
})

test('at most six clients come, and nobody else can be led', () => {
  const world = started.echo()
  for (let n = 0; n < 10; n++) expect(world.give({ name: 'add' })).toBe(n < 4)
  expect(world.view().clients).toHaveLength(6)
  expect(world.view().can).toEqual([])
  expect(world.give({ name: 'send', client: 'Zoe', text: 'me too' })).toBe(false)
})

describe('the echo server', () => {
  test('is seen with the line under way, and then with none', () => {
    const world = started.echo()
    world.pass(1000)
    expect(world.give({ name: 'send', client: 'Ann', text: 'hello' })).toBe(true)
    world.pass(100)
    const [flight, ...others] = client(world, 'Ann').flights
    expect(others).toEqual([])
    expect(flight).toMatchObject({ to: 'server', bytes: 6, text: 'hello⏎', isHeld: false })
    expect(flight!.at).toBeGreaterThan(0.3)
    world.pass(1000)
    expect(client(world, 'Ann')).toMatchObject({ flights: [], lines: 1, heard: ['hello'] })
  })

  test('learns of a pulled cable at its deadline, and the client when it writes again', () => {
    const world = started.echo()
    world.pass(1000)
    world.give({ name: 'cut', client: 'Ann' })
    expect(tasksFor(world, 'Ann')).toBe(1)
    world.pass(20_000)
    expect(tasksFor(world, 'Ann')).toBe(0)
    expect(client(world, 'Ann')).toMatchObject({ near: 'open', far: 'none' })
    const at = world.view().log.find(({ text }) => text.includes('of Ann: TimedOut'))!.at
    expect(at).toBeGreaterThanOrEqual(10_250)
    expect(at).toBeLessThanOrEqual(11_250)
    world.give({ name: 'mend', client: 'Ann' })
    world.pass(1000)
    world.give({ name: 'send', client: 'Ann', text: 'hello?' })
    world.pass(1000)
    expect(client(world, 'Ann').near).toBe('gone')
    expect(told(world).at(-1)).toContain('Ann: ConnectionReset: reset by its peer')
  })

  test('that waits for ever keeps the task of who has gone behind a pulled cable', () => {
    const world = echo.start({ limit: 'for ever', ...calm })
    world.pass(1000)
    world.give({ name: 'cut', client: 'Ann' })
    world.give({ name: 'reset', client: 'Ann' })
    expect(client(world, 'Ann').flights.map(({ text }) => text)).toEqual(['reset'])
    for (let n = 0; n < 10; n++) world.pass(ENOUGH)
    expect(client(world, 'Ann').flights).toEqual([]) // nobody sends it again
    world.give({ name: 'mend', client: 'Ann' })
    world.pass(ENOUGH)
    expect(client(world, 'Ann')).toMatchObject({ near: 'gone', far: 'open' })
    expect(tasksFor(world, 'Ann')).toBe(1)
    expect(world.step()).toBe(false)
  })

  test('a cable that is in again in time loses nothing', () => {
    const world = started.echo()
    world.pass(1000)
    world.give({ name: 'cut', client: 'Ann' })
    world.give({ name: 'send', client: 'Ann', text: 'late' })
    world.pass(3000)
    expect(client(world, 'Ann').flights.map(({ isHeld }) => isHeld)).toEqual([true])
    world.give({ name: 'mend', client: 'Ann' })
    world.pass(200)
    const [again] = client(world, 'Ann').flights
    expect(again).toMatchObject({ to: 'server', isHeld: false })
    expect(again!.at).toBeCloseTo(0.8, 2)
    world.pass(800)
    expect(client(world, 'Ann').heard).toEqual(['late'])
  })

  test('does not read on from who does not read', () => {
    const world = started.echo()
    world.pass(1000)
    world.give({ name: 'slow', client: 'Ann' })
    world.give({ name: 'flood', client: 'Ann' })
    world.pass(9000)
    expect(meter(world, 'Ann', 'unsent in the server')).toBeGreaterThan(0)
    world.give({ name: 'fast', client: 'Ann' })
    world.pass(20_000)
    expect(client(world, 'Ann').lines).toBe(600)
  })
})

describe('the chat', () => {
  const slow = (): World => {
    const world = started.chat()
    world.pass(1000)
    world.give({ name: 'slow', client: 'Bob' })
    world.give({ name: 'flood', client: 'Ann' })
    return world
  }

  test('fills the buffers of a slow reader, then his box, and lets him go when that is full', () => {
    const world = slow()
    const box: number[] = []
    const unsent: number[] = []
    for (let n = 0; n < 600; n++) {
      world.pass(10)
      box.push(meter(world, 'Bob', 'in its box'))
      unsent.push(meter(world, 'Bob', 'unsent in the server'))
    }
    expect(Math.max(...box)).toBeGreaterThan(45) // more of them come at once
    expect(Math.max(...box)).toBeLessThanOrEqual(50)
    expect(Math.max(...unsent)).toBeGreaterThanOrEqual(65_536)
    expect(Math.max(...unsent)).toBeLessThan(65_536 + 500)
    expect(box.findIndex((lines) => lines > 1)).toBeGreaterThan(
      unsent.findIndex((b) => b >= 65_536) - 1,
    )
    world.pass(2000)
    expect(tasksFor(world, 'Bob')).toBe(0)
    expect(meter(world, 'Bob', 'unsent in the server')).toBe(0)
    expect(client(world, 'Ann').lines).toBe(603) // all 600, two who came, one who left
    expect(told(world).join('\n')).toContain('of Bob: ConnectionReset')
  })

  test('learns of a pulled cable only when it writes', () => {
    const world = started.chat()
    world.pass(2000)
    world.give({ name: 'cut', client: 'Bob' })
    world.pass(ENOUGH)
    expect(client(world, 'Bob').far).toBe('open')
    world.give({ name: 'send', client: 'Ann', text: 'Bob?' })
    world.pass(20_000)
    expect(client(world, 'Bob').far).toBe('open')
    world.pass(1000)
    expect(client(world, 'Bob')).toMatchObject({ near: 'open', far: 'none' })
    expect(told(world).join('\n')).toContain('of Bob: TimedOut: the peer does not answer')
    expect(client(world, 'Ann').heard.at(-1)).toBe('Bob leaves the hall')
    world.give({ name: 'mend', client: 'Bob' })
    world.pass(ENOUGH)
    expect(client(world, 'Bob').near).toBe('open') // he has not been told
    world.give({ name: 'send', client: 'Bob', text: 'I am here' })
    world.pass(1000)
    expect(client(world, 'Bob').near).toBe('gone')
  })

  test('has rooms: who has gone to another hears nothing of this one', () => {
    const world = started.chat()
    world.pass(1000)
    world.give({ name: 'send', client: 'Bob', text: '/join kitchen' })
    world.pass(1000)
    world.give({ name: 'send', client: 'Ann', text: 'who is here?' })
    world.pass(1000)
    expect(client(world, 'Ann').heard.at(-1)).toBe('Ann: who is here?')
    expect(client(world, 'Bob').heard.at(-1)).toBe('Bob comes into the kitchen')
  })
})

test('an error of a handler is told, and its task is gone', () => {
  const world = new ServerWorld({
    *handler(connection: Connection) {
      throw new Error(`not ${connection.remote.host}`)
    },
    seed: 1,
    isRagged: false,
  })
  world.pass(1000)
  expect(told(world).join('\n')).toContain('the server, of Ann: Error: not Ann')
  expect(tasksFor(world, 'Ann')).toBe(0)
})

test('no click takes long: all six send as much as they may, to one another', () => {
  const world = started.chat()
  for (let n = 0; n < 4; n++) world.give({ name: 'add' })
  world.pass(1000)
  for (const { name } of world.view().clients) world.give({ name: 'flood', client: name })
  const begun = performance.now()
  world.pass(10_000)
  expect(performance.now() - begun).toBeLessThan(5000) // on a busy machine; an idle one takes a tenth
})
