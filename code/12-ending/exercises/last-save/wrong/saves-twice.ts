// You save where the cancel is caught, and again in the finally. One save of all
// that there is is enough: which of the two always runs?
import {
  Cancelled,
  type Coroutine,
} from '../../../../09-system-calls/scheduler.ts'
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
      } catch (error) {
        if (!(error instanceof Cancelled)) continue
        yield* shield(() => save(numbers))
        throw error
      }
  } finally {
    yield* shield(() => save(numbers))
  }
}
