import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Scheduler, spawn, unwrap } from '../../code/09-system-calls/scheduler.ts'
import { states } from '../../code/13-event-loop/node-phases.ts'
import * as careful from '../../code/13-event-loop/careful-server.ts'
import { Connection } from '../../code/13-event-loop/connections.ts'
import { Loop } from '../../code/13-event-loop/loop.ts'
import { LoopHost } from '../../code/13-event-loop/loop-host.ts'
import { epoll, poll, select } from '../../code/13-event-loop/polls.ts'
import { Simulation, type Source } from '../../code/13-event-loop/simulation.ts'
import { Sleeper } from '../../code/13-event-loop/sleeper.ts'
import { splitter } from '../../code/13-event-loop/splitter.ts'
import * as tasks from '../../code/13-event-loop/task-server.ts'

const dishes = fc.array(fc.constantFrom('soup', 'tea', 'stew'), { maxLength: 5 })

/** What a client sends: some dishes, in pieces, each after so long. */
const conversation = fc
  .tuple(dishes, fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { maxLength: 5 }))
  .map(([orders, cuts]) => {
    const text = orders.map((dish) => `${dish}\n`).join('')
    const places = cuts.map(([place]) => Math.min(place, text.length)).toSorted((a, b) => a - b)
    const pieces = [0, ...places].map((place, n) => text.slice(place, places[n] ?? text.length))
    return { orders, sends: pieces.map((piece, n) => ({ piece, wait: cuts[n]?.[1] ?? 0 })) }
  })
type Conversation = typeof conversation extends fc.Arbitrary<infer T> ? T : never

function received(
  conversations: Conversation[],
  start: (loop: Loop<Source>, connections: Connection[]) => void,
): string[][] {
  const outside = new Simulation()
  const loop = new Loop(outside)
  const connections = conversations.map(({ sends }, n) => {
    const connection = new Connection(`client ${n}`)
    let time = 0
    for (const { piece, wait } of sends) {
      time += wait
      outside.at(time, () => {
        connection.arrive(piece)
      })
    }
    outside.at(time + 1000, () => {
      connection.leave()
    })
    return connection
  })
  start(loop, connections)
  loop.run()
  expect(loop.idle).toBe(true)
  return connections.map((connection) => connection.received)
}

describe('the server as tasks', () => {
  test('answers each line once, in order, however the text is cut; so does the careful one', () => {
    fc.assert(
      fc.property(fc.array(conversation, { maxLength: 3 }), (conversations) => {
        const byTask = received(conversations, (loop, connections) => {
          const host = new LoopHost(loop)
          new Scheduler({ host }).start(function* () {
            for (const connection of connections)
              yield* spawn(() => tasks.serve(host, connection, () => undefined))
          }, unwrap)
        })
        const byCallback = received(conversations, (loop, connections) => {
          for (const connection of connections) careful.serve(loop, connection, () => undefined)
        })
        const answers = {
          soup: 'soup takes 3 steps',
          tea: 'tea takes 2 steps',
          stew: 'sorry: no recipe for stew',
        }
        const expected = conversations.map(({ orders }) => orders.map((dish) => answers[dish]))
        expect(byTask).toEqual(expected)
        expect(byCallback).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  test('ends when it is cancelled, wherever it waits', () => {
    for (const time of [1, 12]) {
      const outside = new Simulation()
      const host = new LoopHost(new Loop(outside))
      const ann = new Connection('Ann')
      outside.at(10, () => {
        ann.arrive('soup\n')
      })
      new Scheduler({ host }).start(function* () {
        const task = yield* spawn(() => tasks.serve(host, ann, () => undefined))
        host.loop.callAt(time, () => {
          task.requestCancel()
        })
      }, unwrap)
      host.loop.run()
      expect(host.now()).toBe(time)
      expect(ann.received).toEqual([])
    }
  })
})

test('lines come out of pieces however a text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', 'b\nc', '')), (pieces) => {
      const split = splitter()
      const lines = pieces.flatMap(split)
      expect(lines).toEqual(pieces.join('').split('\n').slice(0, -1))
    }),
  )
})

describe('select, poll and epoll', () => {
  const numbers = fc.uniqueArray(fc.nat(50), { minLength: 1 }).map((list) => new Set(list))

  test('find the same', () => {
    fc.assert(
      fc.property(numbers, numbers, (watched, arrived) => {
        const expected = [...watched].filter((n) => arrived.has(n)).toSorted((a, b) => a - b)
        for (const ask of [select, poll, epoll])
          expect(ask(watched, arrived).ready.toSorted((a, b) => a - b)).toEqual(expected)
      }),
    )
  })

  test('what epoll does depends on what has arrived, not on how many are watched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        const watched = new Set(Array.from({ length: count }, (_, n) => n))
        const arrived = new Set([count - 1])
        expect(epoll(watched, arrived).steps).toBe(2)
        expect(poll(watched, arrived).steps).toBe(3 * count)
      }),
    )
  })
})

test('on the real clock the loop sleeps: few polls, none too short', () => {
  const outside = new Sleeper()
  const loop = new Loop(outside)
  const start = loop.now()
  const late: number[] = []
  for (const ms of [8, 4]) loop.callLater(ms, () => late.push(loop.now() - start - ms))
  loop.run()
  for (const by of late) expect(by).toBeGreaterThanOrEqual(0)
  expect(outside.polls).toBeLessThanOrEqual(9)
})

test('the scheduler of chapter 9 knows of no loop, no source and no clock', () => {
  const file = new URL('../../code/09-system-calls/scheduler.ts', import.meta.url)
  const imports = readFileSync(file, 'utf8').match(/from '(\.[^']+)'/g) ?? []
  expect(imports.length).toBeGreaterThan(5)
  for (const name of imports) expect(name).toMatch(/'\.\/|'\.\.\/08-/)
})

test("Node's loop goes from part to part as the table says, and in no other way", () => {
  const program = new URL('../../code/13-event-loop/node-round.ts', import.meta.url)
  const said = execFileSync(process.execPath, [fileURLToPath(program)], { encoding: 'utf8' })
  const parts = said.trim().split('\n')
  const steps = parts.slice(1).map((part, n) => `${parts[n]!} to ${part}`)
  const table = states.transitions.map(({ from, to }) => `${from} to ${to}`)
  expect([...new Set(steps)].toSorted()).toEqual(table.toSorted())
})
