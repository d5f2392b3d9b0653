import { describe, expect, test } from 'vitest'
import {
  type Coroutine,
  spawn,
} from '../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../10-time/time.ts'
import type { Connection } from '../../connection.ts'
import { connect, listen, serve } from '../../listen.ts'
import { simulate, type Simulation } from '../../simulate.ts'
import type { SimulatedNetwork } from '../../simulated-network.ts'
import { chat } from './stub.ts'

interface Guest {
  readonly connection: Connection
  /** All lines that came, and at last how the connection ended. */
  readonly lines: string[]
  say(...lines: string[]): Coroutine<void>
}

interface Party {
  /** Who comes in, and reads what comes; or reads nothing. */
  readonly guest: (name: string, reads?: boolean) => Coroutine<Guest>
  /** The same, without a name. */
  readonly stranger: (reads?: boolean) => Coroutine<Guest>
}

/** Runs a chat; the script is over when all guests have gone. */
function party(
  script: (party: Party) => Coroutine<void>,
  { line = 100, box = 20, ...simulation }: Simulation & { line?: number; box?: number } = {}, // prettier-ignore
) {
  const errors: string[] = []
  let failure: { error: unknown } | undefined
  function* run(network: SimulatedNetwork): Coroutine<void> {
    const address = { host: 'server', port: 80 }
    const listener = yield* listen(network.machine('server'), address)
    const server = yield* spawn(() =>
      serve(listener, chat({ line, box }), (error) => {
        errors.push((error as Error).name)
      }),
    )
    let count = 0
    const guests: Guest[] = []
    function* stranger(reads = true): Coroutine<Guest> {
      const machine = network.machine(`guest ${(count += 1)}`)
      const connection = yield* connect(machine, address)
      const lines: string[] = []
      if (reads)
        yield* spawn(function* () {
          try {
            let line
            while ((line = yield* connection.readLine()) !== undefined)
              lines.push(line)
            lines.push('(end)')
          } catch (error) {
            lines.push((error as Error).name)
          }
        })
      const guest = {
        connection,
        lines,
        *say(...said: string[]) {
          for (const one of said) yield* connection.write(`${one}\n`)
          yield* sleep(100)
        },
      }
      guests.push(guest)
      return guest
    }
    try {
      yield* script({
        stranger,
        *guest(name, reads) {
          const guest = yield* stranger(reads)
          yield* guest.say(name)
          return guest
        },
      })
    } catch (error) {
      failure = { error } // who is left behind then does not matter
      throw error
    }
    yield* sleep(100)
    listener.close()
    for (const { connection } of guests) connection.end()
    yield* sleep(1000)
    for (const { connection } of guests) connection.reset()
    yield* server.join()
  }
  try {
    simulate(run, simulation)
  } catch (error) {
    throw failure ? failure.error : error
  }
  return errors
}

describe('names', () => {
  test('a guest is welcome, and is told who is there', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      expect(ann.lines).toEqual(['* welcome, Ann', '* hall: Ann', '* Bob comes']) // prettier-ignore
      expect(bob.lines).toEqual(['* welcome, Bob', '* hall: Ann, Bob'])
    })
  })

  test('that are bad are refused', () => {
    party(function* ({ guest }) {
      for (const name of ['', 'a b', '/bye', 'x'.repeat(17)])
        expect((yield* guest(name)).lines).toEqual(['! bad name', '(end)'])
    })
  })

  test('can be used by one at a time', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      expect((yield* guest('Ann')).lines).toEqual(['! name taken', '(end)'])
      expect(ann.lines).toHaveLength(2)
      yield* ann.say('/bye')
      expect((yield* guest('Ann')).lines[0]).toBe('* welcome, Ann')
    })
  })
})

describe('rooms', () => {
  test('what is said is heard in the room, by the others', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      const cid = yield* guest('Cid')
      yield* cid.say('/join kitchen')
      yield* bob.say('hello', '', 'Ann')
      expect(ann.lines.slice(-3)).toEqual(['* Cid goes', 'Bob: hello', 'Bob: Ann']) // prettier-ignore
      expect(bob.lines.at(-1)).toBe('* Cid goes')
      expect(cid.lines.at(-1)).toBe('* kitchen: Cid')
      yield* ann.say('/join kitchen')
      expect(cid.lines.at(-1)).toBe('* Ann comes')
      expect(ann.lines.at(-1)).toBe('* kitchen: Ann, Cid')
    })
  })

  test('do not matter for what is said to one', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      yield* bob.say(
        '/join kitchen',
        '/to Ann are you there?',
        '/to Eva hello',
      )
      expect(ann.lines.at(-1)).toBe('(Bob) are you there?')
      expect(bob.lines.at(-1)).toBe('! nobody is called Eva')
      yield* bob.say('/dance')
      expect(bob.lines.at(-1)).toBe('! unknown command')
    })
  })
})

describe('a farewell', () => {
  test('comes after all that was said before, and the room is told', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      yield* ann.say('/bye')
      expect(ann.lines.slice(-2)).toEqual(['* bye', '(end)'])
      expect(bob.lines.at(-1)).toBe('* Ann goes')
      yield* bob.say('/to Bob one', '/to Bob two', '/bye', 'not read')
      expect(bob.lines.slice(-4)).toEqual(['(Bob) one', '(Bob) two', '* bye', '(end)']) // prettier-ignore
    })
  })

  test('is said to who ends, too', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      ann.connection.end()
      yield* sleep(100)
      expect(ann.lines.slice(-2)).toEqual(['* bye', '(end)'])
    })
  })

  test('is not said to who sends too long a line', () => {
    party(function* ({ guest }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      yield* ann.say('x'.repeat(100))
      expect(bob.lines.at(-1)).toBe(`Ann: ${'x'.repeat(100)}`)
      yield* ann.say('x'.repeat(101))
      expect(ann.lines.slice(-2)).toEqual(['! line too long', '(end)'])
      expect(bob.lines.at(-1)).toBe('* Ann goes')
    })
  })
})

describe('a slow reader', () => {
  const long = 'x'.repeat(1000)

  /** Ann says so much that nobody could hold it; Bob reads, Sid does not. */
  function flood(simulation: Simulation = {}) {
    const heard: string[] = []
    const errors = party(
      function* ({ guest }) {
        const ann = yield* guest('Ann')
        const bob = yield* guest('Bob')
        yield* guest('Sid', false)
        for (let n = 0; n < 400; n++) {
          yield* ann.connection.write(`${long}\n`)
          yield* sleep(2)
        }
        yield* sleep(1000)
        yield* ann.say('are you there?')
        heard.push(...bob.lines)
      },
      { line: 1000, ...simulation },
    )
    return { heard, errors }
  }

  test('does not keep the others waiting', () => {
    const { heard } = flood()
    expect(heard.filter((line) => line.startsWith('Ann: x'))).toHaveLength(
      400,
    )
    expect(heard.at(-1)).toBe('Ann: are you there?')
  })

  test('is reset when its box is full, and the room is told', () => {
    const { heard, errors } = flood()
    expect(heard).toContain('* Sid goes')
    expect(errors).toContain('ConnectionReset')
  })
})

describe('however a connection ends', () => {
  test('the name is free, and the room is told', () => {
    party(function* ({ guest, stranger }) {
      const ann = yield* guest('Ann')
      const bob = yield* guest('Bob')
      bob.connection.reset()
      yield* sleep(100)
      expect(ann.lines.at(-1)).toBe('* Bob goes')
      const again = yield* guest('Bob')
      yield* again.connection.write('half a li')
      again.connection.end()
      yield* sleep(100)
      expect(ann.lines.slice(-2)).toEqual(['* Bob comes', '* Bob goes'])
      const nobody = yield* stranger()
      nobody.connection.reset()
      expect((yield* guest('Bob')).lines[0]).toBe('* welcome, Bob')
    })
  })

  test('over seeds: who has come is gone in the end, once', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const seen: string[] = []
      party(
        function* ({ guest }) {
          const ann = yield* guest('Ann')
          for (const name of ['Bob', 'Cid', 'Dan', 'Eva']) {
            const other = yield* guest(name)
            yield* other.connection.write('hello\nto all\n')
            yield* sleep(seed * 3)
            if (seed % 3 === 0) other.connection.reset()
            else if (seed % 3 === 1) other.connection.end()
            else yield* other.connection.write('/bye\n')
          }
          yield* sleep(500)
          seen.push(
            ...ann.lines.filter((line) => / (comes|goes)$/.test(line)),
          )
        },
        { seed, ragged: true, jitter: 10 },
      )
      const both = (name: string) => [`* ${name} comes`, `* ${name} goes`]
      const all = ['Bob', 'Cid', 'Dan', 'Eva'].flatMap(both)
      expect([seed, ...seen.toSorted()]).toEqual([seed, ...all])
    }
  })
})
