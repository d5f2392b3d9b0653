import { describe, expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ps } from '../../code/09-system-calls/ps.ts'
import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
  suspend,
} from '../../code/09-system-calls/scheduler.ts'
import { Recorder } from '../../code/09-system-calls/trace.ts'
import { sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'

const never = suspend(() => undefined, 'nothing')

function record() {
  const host = new VirtualClock()
  const recorder = new Recorder(() => host.now())
  new Scheduler({ host, observer: recorder.observe }).run(function* main() {
    const sleeper = yield* spawn(() => never, 'sleeper')
    yield* sleep(5)
    yield* sleeper.cancel()
    const failing = yield* spawn(function* failing() {
      throw new Error('boom')
    })
    try {
      yield* failing.join()
    } catch {
      yield* pause()
    }
  })
  return recorder
}

describe('a trace', () => {
  test('says of each task when it was made, ready, run, parked, on what, and how it ended', () => {
    const { tasks, events } = record()
    expect(tasks).toEqual([
      { id: 1, name: 'main' },
      { id: 2, name: 'sleeper' },
      { id: 3, name: 'failing' },
    ])
    const lines = events.map(({ time, what, task, by, detail }) =>
      `${time} ${what} ${task} by ${by} ${detail ?? ''}`.trimEnd(),
    )
    expect(lines).toEqual([
      '0 made 1 by 0',
      '0 ready 1 by 0',
      '0 run 1 by 1',
      '0 made 2 by 1',
      '0 ready 2 by 1',
      '0 parked 1 by 1 its alarm',
      '0 run 2 by 2',
      '0 parked 2 by 2 nothing',
      '5 ready 1 by 0',
      '5 run 1 by 1',
      '5 cancel 2 by 1 nothing',
      '5 ready 2 by 1 cancelled',
      '5 parked 1 by 1 the end of sleeper',
      '5 run 2 by 2',
      '5 ended 2 by 2 cancelled',
      '5 ready 1 by 2',
      '5 run 1 by 1',
      '5 made 3 by 1',
      '5 ready 3 by 1',
      '5 parked 1 by 1 the end of failing',
      '5 run 3 by 3',
      '5 ended 3 by 3 failed',
      '5 ready 1 by 3',
      '5 run 1 by 1',
      '5 ready 1 by 1',
      '5 run 1 by 1',
      '5 ended 1 by 1 returned',
    ])
  })

  test('says at which lines a task parks or pauses, its own first', () => {
    const { events } = record()
    const at = events.flatMap((event) => (event.at ? [`${event.what} ${event.task}`] : []))
    expect(at).toEqual(['parked 1', 'parked 1', 'parked 1', 'ready 1'])
    const source = readFileSync(import.meta.filename, 'utf8').split('\n')
    const lines = events.flatMap(({ at = [] }) =>
      at.map((place) => source[Number(place.split(':').at(-1)) - 1]!.trim()),
    )
    expect(lines).toEqual([
      'yield* sleep(5)',
      'yield* sleeper.cancel()',
      'yield* failing.join()',
      'yield* pause()',
    ])
  })

  test('follows a task through those it delegates to', () => {
    const recorder = new Recorder(() => 0)
    function* inner(): Coroutine<void> {
      yield* pause()
    }
    function* outer(): Coroutine<void> {
      yield* inner()
    }
    new Scheduler({ observer: recorder.observe }).run(outer)
    const places = recorder.events.flatMap(({ at = [] }) => at)
    expect(places).toHaveLength(2)
    const [first, second] = places.map((place) => Number(place.split(':').at(-1)))
    expect(first! - second!).toBe(3)
  })

  test('has what a task says that it does', () => {
    const recorder = new Recorder(() => 0)
    new Scheduler({ observer: recorder.observe }).run(function* () {
      recorder.note('says hello')
    })
    expect(recorder.events).toContainEqual({
      time: 0,
      what: 'note',
      task: 1,
      by: 1,
      detail: 'says hello',
    })
  })

  test('costs nothing where no one watches: operations are as they were', () => {
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', UNWATCHED], {
      encoding: 'utf8',
    })
    expect(child.stdout.trim()).toBe('true false')
  })
})

const UNWATCHED = `
const { Operation } = await import('./code/09-system-calls/operation.ts')
const { Recorder } = await import('./code/09-system-calls/trace.ts')
const before = Operation.prototype[Symbol.iterator]
const same = () => Operation.prototype[Symbol.iterator] === before
const unwatched = same()
new Recorder(() => 0)
console.log(unwatched, same())
`

test('ps shows who lives, what they do, and what they wait for', () => {
  const scheduler = new Scheduler()
  let table = ''
  scheduler.run(function* () {
    const farmer = yield* spawn(() => never, 'farmer')
    yield* spawn(pause)
    yield* pause()
    table = ps(scheduler)
    farmer.requestCancel()
  })
  expect(table.split('\n')).toEqual([
    ' id state    name       waits for',
    '  1 running  main',
    '  2 parked   farmer     nothing',
    '  3 ready    pause',
  ])
})
