// The scrubber's track: one stripe for each stretch of steps on which the same frame is on top, in
// that frame's colour, so that the track shows at a glance who ran when.

import type { State } from '../../press/recorder/format.ts'
import type { Plan } from '../../press/filmstrip/plan.ts'

/** The stripes of a recording: who is on top of the stack. */
export function track(states: State[], { hue }: Plan): string {
  return stripes(
    states.map(({ stack }) => {
      const top = stack.at(-1)
      return top && (hue.get(top.id) ?? 0)
    }),
  )
}

/**
 * A CSS gradient over the way of the thumb's middle; `--inset` is half the thumb's width. Each step
 * has the number of its colour, or none.
 */
export function stripes(hues: (number | undefined)[]): string {
  const colours = hues.map((hue) =>
    hue === undefined ? 'var(--vp-c-divider)' : `var(--player-hue-${hue})`,
  )
  const last = Math.max(1, hues.length - 1)
  const edge = (step: number): string =>
    `calc(var(--inset) + (100% - 2 * var(--inset)) * ${((step - 0.5) / last).toFixed(4)})`
  const stops = colours.flatMap((colour, step) => {
    const begins = step === 0 || colours[step - 1] !== colour
    const ends = step === last || colours[step + 1] !== colour
    const from = begins ? [`${colour} ${step === 0 ? '0%' : edge(step)}`] : []
    return ends ? [...from, `${colour} ${step === last ? '100%' : edge(step + 1)}`] : from
  })
  return `linear-gradient(to right, ${stops.join(', ')})`
}
