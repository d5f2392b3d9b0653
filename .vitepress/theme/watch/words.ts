// How a watched run ended, in words.

import type { Outcome } from '../sandbox/host.ts'
import type { Limits } from '../sandbox/protocol.ts'

/** What is announced of a run that ended so, of which so many steps were recorded. */
export function recorded(how: Outcome, steps: number, { busy, total }: Limits): string {
  const told = steps === 1 ? '1 step' : `${steps} steps`
  const upTo = steps === 0 ? 'Nothing was recorded.' : `Recorded up to there: ${told}.`
  const words: Record<Outcome, string> = {
    done: `Recorded: ${told}.`,
    failed: `Ended by an error that nothing caught. ${upTo}`,
    waiting: `Ended: it waits for something that never comes. ${upTo}`,
    flood: `Stopped: it runs longer than a recording can be. ${upTo}`,
    busy: `Stopped: it ran ${busy / 1000} s without a pause. ${upTo}`,
    long: `Stopped after ${total / 1000} s. ${upTo}`,
    stopped: `Stopped. ${upTo}`,
  }
  return words[how]
}
