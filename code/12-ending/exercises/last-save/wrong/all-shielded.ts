// You shield the whole of it. Now nothing is cut short, and nothing can be
// cancelled: whoever tries waits until the channel is closed. What is the least
// that has to be shielded?
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
  yield* shield(function* (): Coroutine<void> {
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
      yield* save(numbers)
    }
  })
}
