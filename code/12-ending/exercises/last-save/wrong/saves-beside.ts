// You start the save as a task of its own, so that the cancel does not reach it.
// Nobody waits for it: whoever cancels goes on while it is still being written.
import {
  type Coroutine,
  spawn,
} from '../../../../09-system-calls/scheduler.ts'
import type { Channel } from '../../../../11-channels/channel.ts'

function parse(line: string): number {
  const number = Number(line)
  if (Number.isNaN(number)) throw new Error(`no number: ${line}`)
  return number
}

export function* record(
  lines: Channel<string>,
  save: (numbers: number[]) => Coroutine<void>,
): Coroutine<void> {
  const numbers: number[] = []
  try {
    while (true) {
      const line = yield* lines.take()
      if (line.done) return
      try {
        numbers.push(parse(line.value))
      } catch {
        continue // not a number
      }
    }
  } finally {
    yield* spawn(() => save(numbers))
  }
}
