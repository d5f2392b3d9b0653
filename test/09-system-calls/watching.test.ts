import { describe, expect, test } from 'vitest'
import { layOutTrace, trace } from '../../.vitepress/press/evidence/trace.ts'
import { ps } from '../../code/09-system-calls/ps.ts'
import { pause, Scheduler, spawn, suspend } from '../../code/09-system-calls/scheduler.ts'
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
      '5 ready 2 by 1',
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

  test('is laid out as JSON of the form that is kept', () => {
    const { tasks, events } = record()
    const text = layOutTrace({ program: 'code/a.ts', hash: 'abc' }, { tasks, events })
    expect(trace.parse(JSON.parse(text))).toEqual({
      version: 1,
      program: 'code/a.ts',
      hash: 'abc',
      tasks,
      events,
    })
  })

  test('that speaks of a task it does not list, or goes back in time, is refused', () => {
    const { tasks, events } = record()
    const of = { program: 'code/a.ts', hash: 'abc' }
    expect(() => layOutTrace(of, { tasks: [], events })).toThrow('not in the list')
    expect(() => layOutTrace(of, { tasks, events: events.toReversed() })).toThrow('time goes back')
  })
})

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
