// What controls must be, in evidence and in what a module exports.

import { z } from 'zod'
import { countOf, everyChoice, type Control } from '../choice/format.ts'

const text = z.string().min(1)
const name = z.string().regex(/^[A-Za-z]\w*$/)
const whole = z.int()

const range = z
  .strictObject({
    name,
    label: text,
    min: whole,
    max: whole,
    step: z.int().positive().exactOptional(),
    value: whole,
    unit: text.exactOptional(),
    one: text.exactOptional(),
    only: z.tuple([name, text]).readonly().exactOptional(),
  })
  .refine(
    ({ min, max, step = 1, value }) =>
      min <= value && value <= max && (value - min) % step === 0 && (max - min) % step === 0,
    { message: 'a value at first that is not offered, or a greatest one' },
  )

const options = z
  .strictObject({ name, label: text, options: z.array(text).min(2), value: text })
  .refine((control) => control.options.includes(control.value), {
    message: 'a value at first that is not offered',
  })

/** Controls of one module: names differ, and `only` speaks of another of them. */
export const controls: z.ZodType<Control[]> = z
  .array(z.union([range, options]))
  .min(1)
  .refine((all) => new Set(all.map((control) => control.name)).size === all.length, {
    message: 'two controls have one name',
  })
  .refine(
    (all) =>
      all.every((control) => {
        if (!('only' in control)) return true
        const [other, value] = control.only
        return all.some((each) => each.name === other && 'options' in each && each.options.includes(value)) // prettier-ignore
      }),
    { message: 'a control depends on one that is not there' },
  )

/** More choices are not tried one by one. */
const MAX_CHOICES = 1000

/** All choices, where each is to be tried. */
export function allChoices(all: Control[]): Iterable<Record<string, string | number>> {
  if (countOf(all) > MAX_CHOICES)
    throw new Error(
      `offers ${countOf(all)} choices; each is tried, so offer ${MAX_CHOICES} at most`,
    )
  return everyChoice(all)
}
