// Only `parse` is caught, so a cancel goes through. The save is shielded: a
// cancel that comes meanwhile waits, and finds nothing more to do.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import type { Channel } from '../../../11-channels/channel.ts'
import { shield } from '../../shield.ts'

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
    yield* shield(() => save(numbers))
  }
}
