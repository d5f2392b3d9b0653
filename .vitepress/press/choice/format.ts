// What a reader may choose of a run: controls, and a value for each. Plain data and pure functions, so
// that the press, the page and the tests read them in one way.
//
// Invariant: a module is only ever given values that its controls offer.

interface Common {
  name: string
  label: string
}

export interface RangeControl extends Common {
  min: number
  max: number
  step?: number
  value: number
  unit?: string
  /** The unit of 1, where it is another word. */
  one?: string
  /** It matters only while another control has this value. */
  only?: readonly [name: string, value: string]
}

export interface OptionsControl extends Common {
  options: readonly string[]
  value: string
}

export type Control = RangeControl | OptionsControl
export type Value = string | number
export type Values = Readonly<Record<string, Value>>

export const isRange = (control: Control): control is RangeControl => 'min' in control

/** The values at first. */
export const defaults = (controls: readonly Control[]): Values =>
  Object.fromEntries(controls.map(({ name, value }) => [name, value]))

const stepOf = ({ step = 1 }: RangeControl): number => step

/** The nearest value that a control offers; its own at first, where the text is none. */
export function nearest(control: Control, text: string): Value {
  if (!isRange(control)) return control.options.includes(text) ? text : control.value
  const number = text.trim() === '' ? NaN : Number(text)
  if (!Number.isFinite(number)) return control.value
  const { min, max } = control
  const step = stepOf(control)
  const steps = Math.round((Math.min(Math.max(number, min), max) - min) / step)
  return Math.min(min + steps * step, max)
}

/** Whether a control matters while the others have these values. */
export const matters = (control: Control, values: Values): boolean =>
  !isRange(control) || !control.only || values[control.only[0]] === control.only[1]

/** Everything that a control offers, in order. */
const offers = (control: Control): readonly Value[] =>
  isRange(control)
    ? Array.from(
        { length: Math.floor((control.max - control.min) / stepOf(control)) + 1 },
        (_, n) => control.min + n * stepOf(control),
      )
    : control.options

/** How many choices there are, those counted that come to the same. */
export const countOf = (controls: readonly Control[]): number =>
  controls.reduce((product, control) => product * offers(control).length, 1)

/** Every choice there is, each once; a control that does not matter keeps its first value. */
export function* everyChoice(controls: readonly Control[]): Generator<Values, void> {
  yield* choicesFrom(controls, 0, {})
}

function* choicesFrom(
  controls: readonly Control[],
  at: number,
  before: Values,
): Generator<Values, void> {
  const control = controls[at]
  if (!control) {
    const idle = controls.some((each) => !matters(each, before) && before[each.name] !== each.value)
    if (!idle) yield before
    return
  }
  for (const value of offers(control))
    yield* choicesFrom(controls, at + 1, { ...before, [control.name]: value })
}

/** A value as it is said: `30 ticks`. */
export function valueText(control: Control, value: Value): string {
  if (!isRange(control) || !control.unit) return String(value)
  return `${value} ${value === 1 ? (control.one ?? control.unit) : control.unit}`
}
