// The save is safe now. But a cancel is still caught with the lines that are no
// numbers, and the loop goes on. It comes once; after that, nothing ends it but
// the end of the channel.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import type { Channel } from '../../../../11-channels/channel.ts'
import { shield } from '../../../shield.ts'

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
    while (true)
      try {
        const line = yield* lines.take()
        if (line.done) return
        numbers.push(parse(line.value))
      } catch {
        continue // not a number
      }
  } finally {
    yield* shield(() => save(numbers))
  }
}
