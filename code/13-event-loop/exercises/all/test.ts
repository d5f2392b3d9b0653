import { describe, expect, test } from 'vitest'
import { Loop } from '../../loop.ts'
import { Simulation, type Source } from '../../simulation.ts'
import { all, type Job } from './stub.ts'

type Make = (loop: Loop<Source>) => Job<string>[]

/** Runs what `make` makes; says how `done` was called, and when. */
function calls(make: Make): unknown[] {
  const loop = new Loop(new Simulation())
  const log: unknown[] = []
  const jobs = make(loop)
  all(loop, jobs, (error, values) =>
    log.push([loop.now(), error?.message ?? [...values]]),
  )
  log.push('all has returned')
  loop.run()
  return log
}

const after =
  (loop: Loop<Source>, ms: number, value: string): Job<string> =>
  (done) =>
    void loop.callLater(ms, () => done(undefined, value))

const failing =
  (loop: Loop<Source>, ms: number, message: string): Job<string> =>
  (done) =>
    void loop.callLater(ms, () => done(new Error(message)))

describe('done', () => {
  test('is called when the last has called back', () => {
    expect(
      calls((loop) => [after(loop, 10, 'a'), after(loop, 20, 'b')]),
    ).toEqual(['all has returned', [20, ['a', 'b']]])
  })

  test('is told the values in the order of the jobs', () => {
    expect(
      calls((loop) => [
        after(loop, 20, 'a'),
        after(loop, 30, 'b'),
        after(loop, 10, 'c'),
      ])[1],
    ).toEqual([30, ['a', 'b', 'c']])
  })

  test('is called once, with the first error', () => {
    expect(
      calls((loop) => [
        after(loop, 10, 'a'),
        failing(loop, 30, 'second'),
        failing(loop, 20, 'first'),
        after(loop, 40, 'b'),
      ]),
    ).toEqual(['all has returned', [20, 'first']])
  })

  test('is called for an empty list, too', () => {
    expect(calls(() => [])).toHaveLength(2)
  })
})

describe('done comes later', () => {
  test('if the jobs call back at once', () => {
    expect(
      calls(() => [
        (done) => done(undefined, 'a'),
        (done) => done(undefined, 'b'),
      ]),
    ).toEqual(['all has returned', [0, ['a', 'b']]])
  })

  test('if a job fails at once; the others have been started', () => {
    const started: string[] = []
    expect(
      calls((loop) => [
        (done) => done(new Error('no')),
        (done) => {
          started.push('second')
          after(loop, 10, 'b')(done)
        },
      ]),
    ).toEqual(['all has returned', [0, 'no']])
    expect(started).toEqual(['second'])
  })

  test('if there are no jobs', () => {
    expect(calls(() => [])[0]).toBe('all has returned')
  })
})

describe('a job', () => {
  test('that calls back twice counts once', () => {
    expect(
      calls((loop) => [
        (done) => {
          after(loop, 10, 'a')(done)
          after(loop, 20, 'again')(done)
        },
        after(loop, 30, 'b'),
      ]),
    ).toEqual(['all has returned', [30, ['a', 'b']]])
  })

  test('may call back with undefined', () => {
    expect(
      calls((loop) => [
        (done) => void loop.callLater(10, () => done(undefined)),
        after(loop, 20, 'b'),
      ]),
    ).toEqual(['all has returned', [20, [undefined, 'b']]])
  })
})
