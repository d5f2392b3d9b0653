// A form of the press under a reader's hands: what is chosen, and a call when it changes.
//
// Invariant: what is handed on is offered by the controls, whatever was typed.

import {
  defaults,
  isRange,
  matters,
  nearest,
  valueText,
  type Control,
  type Values,
} from '../../press/choice/format.ts'

type Field = HTMLInputElement | HTMLSelectElement

/** Between a change and its being said: who drags has many changes. */
const PAUSE = 400

export class ChoiceForm {
  readonly #form: HTMLFormElement
  readonly #controls: readonly Control[]
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(form: HTMLFormElement, controls: readonly Control[]) {
    this.#form = form
    this.#controls = controls
  }

  /** From now on values can be chosen; each choice is handed on. */
  open(onChoice: (values: Values) => void, signal: AbortSignal): void {
    const hand = (): void => {
      const values = this.values
      this.#show(values)
      onChoice(values)
    }
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      then: (event: HTMLElementEventMap[Name]) => void,
    ): void => {
      this.#form.addEventListener(name, then, { signal })
    }
    // a number is taken when it is typed to its end, everything else at once
    on('input', ({ target }) => {
      if ((target as Field).type !== 'number') hand()
    })
    on('change', ({ target }) => {
      if ((target as Field).type === 'number') hand()
    })
    on('submit', (event) => {
      event.preventDefault()
    })
    on('reset', (event) => {
      event.preventDefault()
      this.#show(defaults(this.#controls))
      hand()
    })
    on('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-step]')
      if (!button) return
      const input = button.parentElement!.querySelector('input')!
      if (button.dataset['step'] === '1') input.stepUp()
      else input.stepDown()
      hand()
    })
    this.#form.querySelector('fieldset')!.disabled = false
    this.#show(this.values)
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer)
    })
  }

  /** Tells what came of a choice, when the reader has come to rest; then calls `said`. */
  say(text: string, said?: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#form.querySelector('.choice-said')!.textContent = text
      said?.()
    }, PAUSE)
  }

  readonly #field = ({ name }: Control): Field => this.#form.elements.namedItem(name) as Field

  /** What is chosen now. */
  get values(): Values {
    return Object.fromEntries(
      this.#controls.map((control) => [control.name, nearest(control, this.#field(control).value)]),
    )
  }

  #show(values: Values): void {
    for (const control of this.#controls) {
      const field = this.#field(control)
      const value = values[control.name]!
      field.value = String(value)
      const isIdle = !matters(control, values)
      field.disabled = isIdle
      const row = field.closest('.choice-row')!
      row.toggleAttribute('data-idle', isIdle)
      const said = row.querySelector('.choice-value')
      if (said) {
        said.textContent = valueText(control, value)
        field.setAttribute('aria-valuetext', said.textContent)
      }
      if (!isRange(control)) continue
      for (const button of row.querySelectorAll<HTMLButtonElement>('[data-step]')) {
        const isLast = value === (button.dataset['step'] === '1' ? control.max : control.min)
        button.setAttribute('aria-disabled', String(isLast))
        button.disabled = isIdle
      }
    }
  }
}
