// The speaker's time against the plan of the deck, in whole seconds. Pure, so that it is tested without
// a window.

/** How a talk stands. */
export interface Standing {
  /** Seconds that the plan gives until the end of this slide. */
  until: number
  /** Seconds beyond the end of this slide's time; negative while before its beginning; 0 within. */
  behind: number
}

/** How a talk stands that has been on for `elapsed` seconds; `minutes` are those of each slide. */
export function standing(minutes: readonly number[], slide: number, elapsed: number): Standing {
  const from = sum(minutes.slice(0, slide)) * 60
  const until = from + (minutes[slide] ?? 0) * 60
  const behind = elapsed > until ? elapsed - until : elapsed < from ? elapsed - from : 0
  return { until, behind }
}

/** `4:05`; hours are minutes too. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** `in time`, `2:10 behind`, `0:30 ahead`. */
export const standingText = ({ behind }: Standing): string =>
  behind === 0 ? 'in time' : `${clockText(Math.abs(behind))} ${behind > 0 ? 'behind' : 'ahead'}`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
