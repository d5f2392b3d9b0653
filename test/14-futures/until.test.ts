import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { type Coroutine, JoinedCancelled, spawn } from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { pause } from '../../code/09-system-calls/scheduler.ts'
import { called, event } from '../../code/14-futures/calls.ts'
import { runAsync, until } from '../../code/14-futures/until.ts'

describe('until', () => {
  test('gives the value, or throws the error, whatever it is', async () => {
    const seen = await runAsync(function* () {
      const value = yield* until(() => Promise.resolve(7))
      try {
        yield* until(() => Promise.reject(undefined))
      } catch (error) {
        return [value, error]
      }
      return 'nothing was thrown'
    })
    expect(seen).toEqual([7, undefined])
  })

  test('is not begun before somebody waits', () => {
    let begun = false
    until(() => {
      begun = true
      return Promise.resolve()
    })
    expect(begun).toBe(false)
  })

  test('cancelled, it aborts, holds the host no longer, and ignores what comes late', async () => {
    const host = new LiveClock()
    const { promise, resolve } = Promise.withResolvers<string>()
    const log: string[] = []
    await runAsync(
      function* () {
        const task = yield* spawn(function* () {
          try {
            log.push(
              yield* until((signal) => {
                signal.onabort = () => log.push('aborted')
                return promise
              }),
            )
          } finally {
            log.push('cleans up')
          }
        })
        yield* pause()
        expect(host.idle).toBe(false)
        yield* task.cancel()
        expect(host.idle).toBe(true)
        resolve('late')
        yield* until(() => promise)
      },
      { host },
    )
    expect(log).toEqual(['aborted', 'cleans up'])
    expect(host.idle).toBe(true)
  })

  test('a begin that throws is an error of the wait, and holds nothing', async () => {
    const host = new LiveClock()
    const program = runAsync(
      () =>
        until(() => {
          throw new Error('not begun')
        }),
      { host },
    )
    await expect(program).rejects.toThrow('not begun')
    expect(host.idle).toBe(true)
  })
})

describe('runAsync', () => {
  test('rejects with the error of the program', async () => {
    await expect(
      runAsync(function* (): Coroutine<void> {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
  })

  test('a signal that is aborted already cancels at the first wait', async () => {
    let waited = false
    const program = runAsync(
      function* () {
        yield* until(() => new Promise(() => undefined))
        waited = true
      },
      { signal: AbortSignal.abort() },
    )
    await expect(program).rejects.toBeInstanceOf(JoinedCancelled)
    expect(waited).toBe(false)
  })

  test('leaves no listener on its signal', async () => {
    const { signal } = new AbortController()
    const asked: string[] = []
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...call: Parameters<typeof add>) => {
      asked.push('on')
      add(...call)
    }
    signal.removeEventListener = (...call: Parameters<typeof remove>) => {
      asked.push('off')
      remove(...call)
    }
    await runAsync(() => pause(), { signal })
    expect(asked).toEqual(['on', 'off'])
  })
})

describe('calls and events', () => {
  test('a call, an error of a call, and a begin that throws', async () => {
    const seen = await runAsync(function* () {
      const log: unknown[] = []
      log.push(
        yield* called<number>((done) => {
          done(null, 1)
        }),
      )
      for (const begin of [
        (done: (error: Error) => void) => {
          done(new Error('told'))
        },
        () => {
          throw new Error('thrown')
        },
      ])
        try {
          yield* called(begin as () => void)
        } catch (error) {
          log.push(String(error))
        }
      return log
    })
    expect(seen).toEqual([1, 'Error: told', 'Error: thrown'])
  })

  test('an event, an error before it, and a cancel leave no listener', async () => {
    const emitter = new EventEmitter()
    const soon = (name: string, value: unknown) => {
      setImmediate(() => emitter.emit(name, value))
    }
    const seen = await runAsync(function* () {
      soon('bell', 'Ann')
      const first = yield* event(emitter, 'bell')
      soon('error', new Error('broken'))
      let second = ''
      try {
        yield* event(emitter, 'bell')
      } catch (error) {
        second = String(error)
      }
      const task = yield* spawn(() => event(emitter, 'bell'))
      yield* pause()
      yield* task.cancel()
      return [first, second, task.cancelled]
    })
    expect(seen).toEqual([['Ann'], 'Error: broken', true])
    expect(emitter.eventNames()).toEqual([])
  })
})
