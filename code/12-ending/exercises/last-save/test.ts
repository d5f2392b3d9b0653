import { expect, test } from 'vitest'
import {
  Scheduler,
  spawn,
  type Coroutine,
} from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../10-time/time.ts'
import { VirtualClock } from '../../../10-time/virtual-clock.ts'
import { Channel } from '../../../11-channels/channel.ts'
import { record } from './stub.ts'

/** Records some lines; closes the channel, cancels, or both. */
function recording(lines: string[], closeAt: number, cancelAt: number) {
  const log: string[] = []
  function* save(numbers: number[]): Coroutine<void> {
    log.push(`${yield* now()}: saving ${numbers.join(' ')}`)
    yield* sleep(20)
    log.push(`${yield* now()}: saved`)
  }
  new Scheduler({ host: new VirtualClock() }).run(function* () {
    const channel = new Channel<string>(100)
    const task = yield* spawn(() => record(channel, save))
    for (const line of lines) yield* channel.put(line)
    yield* spawn(function* () {
      yield* sleep(closeAt)
      channel.close()
    })
    yield* sleep(cancelAt)
    yield* task.cancel()
    log.push(`${yield* now()}: ended`)
  })
  return log
}

test('saves what there is when the channel is closed', () => {
  expect(recording(['1', '2', '3'], 10, 100)).toEqual([
    '10: saving 1 2 3',
    '30: saved',
    '100: ended',
  ])
})

test('leaves out what is no number', () => {
  expect(recording(['1', 'two', '3'], 10, 100)).toEqual([
    '10: saving 1 3',
    '30: saved',
    '100: ended',
  ])
})

test('a cancel ends it, after a save', () => {
  expect(recording(['1', '2'], 1000, 50)).toEqual([
    '50: saving 1 2',
    '70: saved',
    '70: ended',
  ])
})

test('who records does not go on after a cancel', () => {
  const log: string[] = []
  new Scheduler({ host: new VirtualClock() }).run(function* () {
    const channel = new Channel<string>(100)
    const task = yield* spawn(function* () {
      yield* record(channel, function* () {
        yield* sleep(20)
      })
      yield* sleep(10)
      log.push('went on')
    })
    yield* spawn(function* () {
      yield* sleep(1000)
      channel.close()
    })
    yield* sleep(50)
    yield* task.cancel()
    log.push(`cancelled: ${task.cancelled}`)
  })
  expect(log).toEqual(['cancelled: true'])
})

test('a cancel that comes while it saves waits for the save', () => {
  expect(recording(['7'], 10, 15)).toEqual([
    '10: saving 7',
    '30: saved',
    '30: ended',
  ])
})
