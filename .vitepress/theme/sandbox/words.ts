// What a session tells its reader in words: how a run ended, which of their lines an error means,
// and what a page cannot do that a terminal can.

import type { Outcome } from './host.ts'
import { type Limits } from './protocol.ts'
import type { State, Task } from './session.ts'
import type { Place } from './stack.ts'

/** The last state of a run, and that in words. */
export function outcome(how: Outcome, lines: number, limits: Limits): [State, string] {
  const printed = `${lines} line${lines === 1 ? '' : 's'}`
  const words: Record<Outcome, [State, string]> = {
    done: ['done', `Finished: ${printed} of output.`],
    failed: ['failed', 'Ended by an error that nothing caught.'],
    waiting: [
      'failed',
      'Ended: it waits for something that never comes (Node exits with code 13).',
    ],
    flood: ['stopped', `Stopped after ${printed}: it prints without end.`],
    busy: ['stopped', `Stopped: it ran ${limits.busy / 1000} s without a pause. An endless loop?`],
    long: ['stopped', `Stopped after ${limits.total / 1000} s.`],
    stopped: ['stopped', 'Stopped.'],
  }
  return words[how]
}

/** The line of the reader's own text that an error names: their editor need not number lines. */
export function quoted({ file, text, changes }: Task, place: Place | undefined): string {
  const own = place?.path === file.path ? text : changes?.get(place?.path ?? '')
  if (!place || own === undefined) return ''
  const line = own.split('\n')[place.line - 1]?.trim()
  return line ? `\n  ${place.line} | ${line}` : ''
}

export const terminal = ({ file }: Task): string =>
  `This program needs a terminal: ${file.command ?? `node ${file.path}`}`

const ONLY_NODE =
  /\b(process|Buffer|require|global|__dirname)\b.* is not defined|variable: (process|Buffer|require|global)/

/** What Node has and a page has not is told as that, not as a mistake of the reader's. */
export function hint(task: Task, error: string): string {
  if (ONLY_NODE.test(error)) return `\nOnly Node has this. ${terminal(task)}`
  const isNetwork = /Failed to fetch|NetworkError|Load failed/.test(error)
  return isNetwork ? '\nPrograms in this page have no network.' : ''
}
