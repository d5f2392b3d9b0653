import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { async, wait } from '../../code/14-futures/async.ts'
import { OwnAsyncGenerator } from '../../code/14-futures/async-generator.ts'
import { programs as native } from '../../code/14-futures/conformance/native.ts'
import { programs as ours } from '../../code/14-futures/conformance/ours.ts'
import { type Say, trace } from '../../code/14-futures/conformance/run.ts'
import { after } from '../../code/14-futures/conformance/things.ts'
import { OwnPromise } from '../../code/14-futures/own-promise.ts'

const text = (file: string) =>
  readFileSync(new URL(`../../code/14-futures/conformance/${file}`, import.meta.url), 'utf8')

describe('the programs of the engine and ours', () => {
  test('are the same text but for the two words', () => {
    const body = (file: string) => text(file).slice(text(file).indexOf('export const programs'))
    const same = (program: string) =>
      program
        .replaceAll(/async function ?\(|function\* \(/g, 'F(')
        .replaceAll(/\b(await|yield)\b/g, 'W')
        .replaceAll(/\s+/g, ' ')
    expect(same(body('ours.ts'))).toBe(same(body('native.ts')))
    expect(body('ours.ts')).not.toContain('async function (')
    expect(body('native.ts')).not.toMatch(/function\*|\byield\b/)
    expect(Object.keys(ours)).toEqual(Object.keys(native))
    expect(Object.keys(native).length).toBeGreaterThanOrEqual(40)
  })

  test.each(Object.keys(native))('%s: the same lines in the same ticks', async (name) => {
    const lines = await trace(native[name]!)
    expect(await trace(ours[name]!)).toEqual(lines)
    expect(lines.length).toBeGreaterThan(0)
  })

  test('random bodies: the same lines in the same ticks', async () => {
    const step = fc.record({
      kind: fc.constantFrom('value', 'soon', 'late', 'fails', 'thenable', 'nested', 'finally'),
      ticks: fc.nat(3),
    })
    const end = fc.constantFrom('return 1', 'return p', 'return await p', 'throw')
    const make = ({ kind, ticks }: { kind: string; ticks: number }): unknown => {
      if (kind === 'value') return ticks
      if (kind === 'soon') return Promise.resolve(ticks)
      if (kind === 'fails') return Promise.reject(new Error(`failed ${ticks}`))
      if (kind === 'thenable')
        return {
          then: (f: (n: number) => void) => {
            f(ticks)
          },
        }
      return after(ticks, kind)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), end, async (steps, last) => {
        async function theirs(say: Say): Promise<unknown> {
          for (const one of steps)
            try {
              say(await make(one))
            } catch (error) {
              say(error)
            } finally {
              if (one.kind === 'finally') await undefined
            }
          if (last === 'throw') throw new Error('end')
          if (last === 'return p') return after(1, 'p')
          return last === 'return 1' ? 1 : await after(1, 'p')
        }
        const mine = async(function* (say: Say): Generator<unknown, unknown, unknown> {
          for (const one of steps)
            try {
              say(yield make(one))
            } catch (error) {
              say(error)
            } finally {
              if (one.kind === 'finally') yield undefined
            }
          if (last === 'throw') throw new Error('end')
          if (last === 'return p') return after(1, 'p')
          return last === 'return 1' ? 1 : yield after(1, 'p')
        })
        expect(await trace(mine)).toEqual(await trace(theirs))
      }),
      { numRuns: 100 },
    )
  })

  test('differ where the engine asks a promise nothing, and we call its `then`', async () => {
    const patched = () => {
      const promise = Promise.resolve('own')
      return Object.assign(promise, {
        then: (f: (value: string) => void) => {
          f('patched')
        },
      }) as Promise<string>
    }
    const theirs = async () => await patched()
    const mine = async(function* () {
      return yield* wait(patched())
    })
    expect([await theirs(), await mine()]).toEqual(['own', 'patched'])
  })

  test('ours has the type of what is awaited', () => {
    const f = async(function* (n: number) {
      return `${yield* wait(Promise.resolve(n))}`
    })
    expectTypeOf(f).toEqualTypeOf<(n: number) => Promise<string>>()
  })
})

describe('an async generator of ours', () => {
  async function* theirs(say: Say): AsyncGenerator<number, void, void> {
    try {
      say('begins')
      yield 1
      await undefined
      say('goes on')
      try {
        yield Promise.resolve(2)
      } catch (error) {
        say(error)
        yield 3
      }
    } finally {
      say('closing')
      await undefined
      say('closed')
    }
  }
  const mine = (say: Say) =>
    new OwnAsyncGenerator<number>(function* (emit) {
      try {
        say('begins')
        yield* emit(1)
        yield* wait(undefined)
        say('goes on')
        try {
          yield* emit(Promise.resolve(2))
        } catch (error) {
          say(error)
          yield* emit(3)
        }
      } finally {
        say('closing')
        yield* wait(undefined)
        say('closed')
      }
    })

  test('random requests, at once or in turn: the same answers in the same ticks', async () => {
    const request = fc.record({
      ask: fc.constantFrom('next', 'next', 'next', 'return', 'throw'),
      waits: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 5 }), async (requests) => {
        const use = (make: typeof theirs) => async (say: Say) => {
          const generator = make(say)
          for (const { ask, waits } of requests) {
            const answer =
              ask === 'next'
                ? generator.next()
                : ask === 'return'
                  ? generator.return()
                  : generator.throw(new Error('thrown in'))
            const told = answer.then(
              (result) => {
                say(JSON.stringify(result))
              },
              (error: unknown) => {
                say(error)
              },
            )
            if (waits) await told
          }
        }
        expect(await trace(use(mine as typeof theirs))).toEqual(await trace(use(theirs)))
      }),
      { numRuns: 200 },
    )
  })

  test('is closed by a `for await` that is left, and by `await using`', async () => {
    const log: string[] = []
    const say: Say = (line) => log.push(String(line))
    for await (const value of mine(say)) if (value === 1) break
    {
      await using generator = mine(say)
      await generator.next()
    }
    expect(log).toEqual([...Array<string[]>(2)].flatMap(() => ['begins', 'closing', 'closed']))
  })
})

describe('a promise of ours', () => {
  test('passes the Promises/A+ suite', { timeout: 60_000 }, async () => {
    const child = fileURLToPath(new URL('./promises-aplus.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [child])
    expect(stdout).toMatch(/872 passing/)
    expect(stdout).not.toMatch(/failing|pending/)
  })

  test('is awaited by the engine, and by ours, and awaits them', async () => {
    const own = new OwnPromise<string>((resolve) => {
      resolve(Promise.resolve('egg'))
    })
    const f = async(function* () {
      return yield* wait(own)
    })
    expect([await own, await f()]).toEqual(['egg', 'egg'])
  })

  test('is rejected by an executor that throws', async () => {
    const own = new OwnPromise<string>(() => {
      throw new Error('no')
    })
    await expect(own.then((value) => value)).rejects.toThrow('no')
  })
})
