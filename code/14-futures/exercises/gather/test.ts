import { expect, test } from 'vitest'
import { Loop } from '../../../13-event-loop/loop.ts'
import { Simulation } from '../../../13-event-loop/simulation.ts'
import { Future } from '../../future.ts'
import { gather } from './stub.ts'

/** A loop, futures of it, and what is heard of the gathered one. */
function kitchen(count: number) {
  const loop = new Loop(new Simulation())
  const futures = Array.from(
    { length: count },
    () => new Future<string>(loop),
  )
  const all = gather(loop, futures)
  const log: string[] = []
  all.addDoneCallback(() => {
    try {
      log.push(`${loop.now()}: ${all.result().join(' ')}`)
    } catch (error) {
      log.push(`${loop.now()}: ${String(error)}`)
    }
  })
  const at = (time: number, act: () => void) => loop.callLater(time, act)
  return { loop, futures, all, log, at }
}

test('gives all values', () => {
  const { loop, futures, log, at } = kitchen(2)
  at(10, () => futures[0]!.setResult('egg'))
  at(20, () => futures[1]!.setResult('toast'))
  loop.run()
  expect(log).toEqual(['20: egg toast'])
})

test('the values are in the order of the list', () => {
  const { loop, futures, log, at } = kitchen(3)
  at(30, () => futures[0]!.setResult('egg'))
  at(10, () => futures[1]!.setResult('toast'))
  at(20, () => futures[2]!.setResult('tea'))
  loop.run()
  expect(log).toEqual(['30: egg toast tea'])
})

test('of nothing it is an empty list', () => {
  const { loop, log } = kitchen(0)
  loop.run()
  expect(log).toEqual(['0: '])
})

test('futures that are done are taken, too', () => {
  const loop = new Loop(new Simulation())
  const egg = new Future<string>(loop)
  egg.setResult('egg')
  const all = gather(loop, [egg, egg])
  loop.run()
  expect(all.done).toBe(true)
  expect(all.result()).toEqual(['egg', 'egg'])
})

test('an error is told as soon as it comes', () => {
  const { loop, futures, log, at } = kitchen(2)
  at(10, () => futures[1]!.setException(new Error('burnt')))
  at(50, () => futures[0]!.setResult('egg'))
  loop.run()
  expect(log).toEqual(['10: Error: burnt'])
})

test('what comes after an error is ignored', () => {
  const { loop, futures, log, at } = kitchen(3)
  at(10, () => futures[0]!.setException(new Error('burnt')))
  at(20, () => futures[1]!.setException(new Error('spilt')))
  at(30, () => futures[2]!.setResult('tea'))
  expect(() => loop.run()).not.toThrow()
  expect(log).toEqual(['10: Error: burnt'])
})

test('to cancel it cancels those that are not done', () => {
  const { loop, futures, all, log, at } = kitchen(2)
  at(10, () => futures[0]!.setResult('egg'))
  at(20, () => all.cancel())
  expect(() => loop.run()).not.toThrow()
  expect(futures.map((future) => future.cancelled)).toEqual([false, true])
  expect(log).toHaveLength(1)
})
