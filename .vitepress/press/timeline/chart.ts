// Where everything of a timeline stands: a row for each task, a column for each moment, and a row for
// the clock above them where time goes on. Columns are as wide as one another: a second in which
// nobody runs takes no more room than a millisecond.
//
// Invariant: the bars of a row follow one another without a gap, from the task's first moment on, and
// an arrow stands in the column of the moment in which it was shot.

import { HUES } from '../filmstrip/plan.ts'
import type { Moment, Standing } from './format.ts'

/** A stretch of columns, `to` excluded, in which a task stands the same way. */
export interface Bar {
  row: number
  hue: number
  from: number
  to: number
  state: Standing['state']
  /** What it is parked on, or how it ended. */
  label: string
}

export interface Arrow {
  at: number
  from: number
  to: number
  does: 'makes' | 'wakes' | 'cancels'
}

export interface Chart {
  columns: number
  /** Of the rows below the clock's. */
  tasks: { id: number; name: string; hue: number; row: number }[]
  /** Whether row 0 is the clock's. */
  clock: boolean
  ticks: { at: number; text: string }[]
  bars: Bar[]
  notes: { row: number; at: number }[]
  arrows: Arrow[]
}

/** Part of the whole width that the text of a tick needs. */
const TICK_ROOM = 0.16

export function chart(moments: Moment[]): Chart {
  const clock = moments.some(({ event }) => event.time > 0)
  const tasks = (moments[0]?.tasks ?? []).map(({ id, name }, index) => ({
    id,
    name,
    hue: (index % HUES) + 1,
    row: index + Number(clock),
  }))
  const rowOf = new Map([[0, 0], ...tasks.map(({ id, row }): [number, number] => [id, row])])
  return {
    columns: moments.length,
    tasks,
    clock,
    ticks: clock ? ticks(moments) : [],
    bars: tasks.flatMap((task, index) => bars(moments, index, task)),
    notes: moments.flatMap(({ event }, at) =>
      event.what === 'note' ? [{ row: rowOf.get(event.task)!, at }] : [],
    ),
    arrows: moments.flatMap((moment, at) => arrow(moment, at, rowOf, clock)),
  }
}

function bars(moments: Moment[], index: number, { row, hue }: { row: number; hue: number }): Bar[] {
  const found: Bar[] = []
  for (const [at, { tasks }] of moments.entries()) {
    const { state, detail = '' } = tasks[index]!
    const last = found.at(-1)
    if (last?.state === state && last.label === detail) last.to = at + 1
    else if (state !== 'away') found.push({ row, hue, from: at, to: at + 1, state, label: detail })
  }
  return found
}

const DOES = { made: 'makes', ready: 'wakes', cancel: 'cancels' } as const

function arrow(
  { event: { what, task, by } }: Moment,
  at: number,
  rowOf: Map<number, number>,
  clock: boolean,
): Arrow[] {
  if (what !== 'made' && what !== 'ready' && what !== 'cancel') return []
  const comesFromNowhere = by === 0 && (!clock || what === 'made')
  if (by === task || comesFromNowhere) return []
  return [{ at, from: rowOf.get(by)!, to: rowOf.get(task)!, does: DOES[what] }]
}

/** The times at which the clock stands, where there is room to say so. */
function ticks(moments: Moment[]): Chart['ticks'] {
  const found: Chart['ticks'] = []
  for (const [at, { event }] of moments.entries()) {
    if (at > 0 && event.time === moments[at - 1]!.event.time) continue
    const last = found.at(-1)
    if (!last || (at - last.at) / moments.length >= TICK_ROOM)
      found.push({ at, text: `${event.time} ms` })
  }
  return found
}
