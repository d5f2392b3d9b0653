import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Playback, type By } from '../../.vitepress/theme/player/playback.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function heard(playback: Playback): string[] {
  const log: string[] = []
  playback.onChange((by: By) =>
    log.push(`${by} ${playback.step}${playback.playing ? ' playing' : ''}`),
  )
  return log
}

test('a hand steps it forward and back and not beyond its ends', () => {
  const playback = new Playback(3)
  const log = heard(playback)
  playback.back()
  playback.forward()
  playback.to(99)
  playback.forward()
  expect(log).toEqual(['hand 0', 'hand 1', 'hand 2', 'hand 2'])
})

test('it runs by itself to the end and stops there', () => {
  const playback = new Playback(3, 100)
  const log = heard(playback)
  playback.toggle()
  vi.advanceTimersByTime(1000)
  expect(log).toEqual(['run 0 playing', 'run 1 playing', 'run 2'])
})

test('played at its end it begins anew', () => {
  const playback = new Playback(3, 100)
  playback.to(2)
  playback.toggle()
  expect(playback.step).toBe(0)
  vi.advanceTimersByTime(100)
  expect(playback.step).toBe(1)
})

test('a hand on it stops the run', () => {
  const playback = new Playback(9, 100)
  playback.toggle()
  vi.advanceTimersByTime(250)
  playback.back()
  vi.advanceTimersByTime(1000)
  expect([playback.step, playback.playing]).toEqual([1, false])
})

test('pausing counts as a hand, being left does not', () => {
  const playback = new Playback(9, 100)
  const log = heard(playback)
  playback.toggle()
  playback.toggle()
  playback.toggle()
  playback.stop()
  playback.stop()
  expect(log).toEqual(['run 0 playing', 'hand 0', 'run 0 playing', 'run 0'])
})

test('who no longer listens is told nothing', () => {
  const playback = new Playback(3)
  const log: number[] = []
  const unsubscribe = playback.onChange(() => log.push(playback.step))
  playback.forward()
  unsubscribe()
  playback.forward()
  expect(log).toEqual([1])
})
