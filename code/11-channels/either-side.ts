// Two channels of which each always has a message, traced: chance says
// from which of them `select` takes.

import { type Control, type Values } from '../07-secretary/controls.ts'
import { seeded } from '../08-round-robin/choice.ts'
import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { Channel } from './channel.ts'
import { select } from './select.ts'

// #region choices
export const choices = [
  {
    name: 'choose',
    label: 'Of two that are ready, take',
    options: ['any, by chance', 'always the left'],
    value: 'any, by chance',
  },
  {
    name: 'seed',
    label: 'Seed',
    min: 1,
    max: 20,
    value: 1,
    only: ['choose', 'any, by chance'],
  },
] as const satisfies readonly Control[]
// #endregion choices

// #region tasks
function* filling(channel: Channel<number>): Coroutine<void> {
  for (let n = 1; n <= 4; n++) yield* channel.put(n)
}

function* eater(
  [left, right]: readonly Channel<number>[],
  trace: Recorder,
): Coroutine<void> {
  for (let taken = 0; taken < 5; taken++) {
    const cases = { left: left!.take(), right: right!.take() }
    const { key } = yield* select(cases)
    trace.note(`takes ${key}`)
    yield* pause()
  }
}
// #endregion tasks

/** The run with that chance. */
export function traced(choice: Values<typeof choices>): Recorder {
  const trace = new Recorder(() => 0)
  const sides = ['left', 'right'].map((n) => new Channel<number>(1, n))
  const byChance = choice.choose === 'any, by chance'
  const choose = byChance ? seeded(choice.seed) : () => 0
  new Scheduler({ choose, observer: trace.observe }).run(function* main() {
    const cooks = []
    for (const side of sides)
      cooks.push(yield* spawn(() => filling(side), side.name))
    yield* pause()
    yield* (yield* spawn(() => eater(sides, trace), 'eater')).join()
    for (const cook of cooks) yield* cook.cancel()
  })
  return trace
}

export const trace = traced({ choose: 'any, by chance', seed: 1 })
