import { describe, expect, test } from 'vitest'
import {
  type Coroutine,
  spawn,
} from '../../../09-system-calls/scheduler.ts'
import { sleep } from '../../../10-time/time.ts'
import type { Connection } from '../../connection.ts'
import { connect, listen, serve } from '../../listen.ts'
import { simulate } from '../../simulate.ts'
import { longest } from './stub.ts'

/** What a client reads, and what the server reports. */
function talk(act: (client: Connection) => Coroutine<void>) {
  return simulate(function* (network) {
    const address = { host: 'server', port: 80 }
    const errors: string[] = []
    const listener = yield* listen(network.machine('server'), address)
    const server = yield* spawn(() =>
      serve(listener, longest, (error) => {
        errors.push((error as Error).name)
      }),
    )
    const client = yield* connect(network.machine('client'), address)
    listener.close()
    let answer = ''
    try {
      yield* act(client)
      let line
      while ((line = yield* client.readLine()) !== undefined)
        answer += `${line}\n`
    } catch (error) {
      answer += (error as Error).name
    }
    yield* client.close()
    yield* server.join()
    return { answer, errors }
  })
}

describe('an answer', () => {
  test('comes when the client has ended', () => {
    const { answer } = talk(function* (client) {
      yield* client.write('a\nthree\nof\n')
      client.end()
    })
    expect(answer).toBe('three\n')
  })

  test('to an empty line in the middle is none: the client has not ended', () => {
    const { answer } = talk(function* (client) {
      yield* client.write('a\n\n')
      yield* sleep(50)
      yield* client.write('three\n')
      client.end()
    })
    expect(answer).toBe('three\n')
  })

  test('to nothing is an empty line', () => {
    const { answer, errors } = talk(function* (client) {
      client.end()
    })
    expect([answer, errors]).toEqual(['\n', []])
  })

  test('that is long arrives whole', () => {
    const line = 'x'.repeat(60_000)
    const { answer } = talk(function* (client) {
      yield* client.write(`${line}\n`)
      client.end()
    })
    expect(answer.length).toBe(60_001)
  })
})

describe('an error', () => {
  test('is a client that resets', () => {
    const { errors } = talk(function* (client) {
      yield* client.write('a\n')
      client.reset()
    })
    expect(errors).toEqual(['ConnectionReset'])
  })

  test('is half a line before the end', () => {
    const { errors } = talk(function* (client) {
      yield* client.write('a\nhalf')
      client.end()
    })
    expect(errors).toEqual(['UnexpectedEnd'])
  })
})
