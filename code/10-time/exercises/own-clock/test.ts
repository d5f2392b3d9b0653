import { expect, test } from 'vitest'
import { run, type Clock, type Sleeper } from './stub.ts'

/** Runs what `make` makes; returns what it noted, with the times. */
function noted(
  make: (note: (what: string) => void, tasks: Sleeper[]) => Sleeper[],
) {
  const clock: Clock = { now: 0 }
  const notes: string[] = []
  const tasks: Sleeper[] = []
  tasks.push(...make((what) => notes.push(`${clock.now} ${what}`), tasks))
  const errors = run(tasks, clock)
  return { notes, errors, end: clock.now }
}

test('nothing to do takes no time', () => {
  expect(noted(() => [])).toEqual({ notes: [], errors: [], end: 0 })
})

test('tasks begin in order and wake in the order of their times', () => {
  const { notes, end } = noted((note) => {
    function* task(name: string, time: number): Sleeper {
      note(`${name} begins`)
      yield time
      note(`${name} wakes`)
    }
    return [task('a', 30), task('b', 10), task('c', 20)]
  })
  expect(notes).toEqual([
    '0 a begins',
    '0 b begins',
    '0 c begins',
    '10 b wakes',
    '20 c wakes',
    '30 a wakes',
  ])
  expect(end).toBe(30)
})

test('the clock jumps: a century is as short as half a millisecond', () => {
  const { notes } = noted((note) => {
    function* task(name: string, time: number): Sleeper {
      yield time
      note(name)
    }
    return [task('century', 3_155_760_000_000), task('half', 0.5)]
  })
  expect(notes).toEqual(['0.5 half', '3155760000000 century'])
})

test('of those that wake at the same time, who slept first runs first', () => {
  const { notes } = noted((note) => {
    function* task(name: string, naps: number[]): Sleeper {
      for (const nap of naps) yield nap
      note(name)
    }
    return [
      task('15 15', [15, 15]),
      task('10 20', [10, 20]),
      task('30', [30]),
    ]
  })
  expect(notes).toEqual(['30 30', '30 10 20', '30 15 15'])
})

test('a sleep of 0 lets those run that were planned for now', () => {
  const { notes } = noted((note) => {
    function* task(name: string): Sleeper {
      for (let turn = 1; turn <= 2; turn++) {
        note(`${name}${turn}`)
        yield 0
      }
    }
    return [task('a'), task('b')]
  })
  expect(notes).toEqual(['0 a1', '0 b1', '0 a2', '0 b2'])
})

test('a task pushed meanwhile begins at the time that it is then', () => {
  const { notes } = noted((note, tasks) => {
    function* child(): Sleeper {
      note('child begins')
      yield 10
      note('child wakes')
    }
    function* parent(): Sleeper {
      yield 5
      tasks.push(child())
      note('parent goes on')
      yield 100
      note('parent ends')
    }
    function* other(): Sleeper {
      yield 5
      note('other')
    }
    return [parent(), other()]
  })
  expect(notes).toEqual([
    '5 parent goes on',
    '5 other',
    '5 child begins',
    '15 child wakes',
    '105 parent ends',
  ])
})

test('the last task may push another', () => {
  const { notes } = noted((note, tasks) => {
    function* child(): Sleeper {
      yield 1
      note('child')
    }
    function* parent(): Sleeper {
      yield 5
      tasks.push(child())
    }
    return [parent()]
  })
  expect(notes).toEqual(['6 child'])
})

test('a task that throws does not stop the others', () => {
  const { notes, errors } = noted((note) => {
    function* bad(time: number, error: unknown): Sleeper {
      yield time
      throw error
    }
    function* good(): Sleeper {
      yield 50
      note('good')
    }
    return [bad(20, 'second'), bad(10, undefined), good()]
  })
  expect(notes).toEqual(['50 good'])
  expect(errors).toEqual([undefined, 'second'])
})
