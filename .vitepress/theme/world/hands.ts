// The form by which a reader leads a world: what is pressed or typed becomes an order, and what cannot
// be done now is seen.
//
// Invariant: a line that is being typed is the reader's until it has been sent.

import type { Command, Given, View } from '../../press/world/format.ts'
import { toolbar } from './toolbar.ts'

export type Order =
  | { act: 'play' | 'step' | 'again' }
  | { act: 'pass'; milliseconds: number }
  | { act: 'give'; given: Given }

export class Hands {
  readonly #form: HTMLFormElement
  readonly #commands: readonly Command[]
  readonly #client: HTMLSelectElement
  #view: View | undefined
  #obey: (order: Order) => boolean = () => false

  constructor(form: HTMLFormElement, commands: readonly Command[]) {
    this.#form = form
    this.#commands = commands
    this.#client = form.elements.namedItem('client') as HTMLSelectElement
  }

  /** From now on orders can be given; `obey` says whether one could be done. */
  open(obey: (order: Order) => boolean, signal: AbortSignal): void {
    this.#obey = obey
    this.#form.addEventListener('submit', (event) => { this.#send(event) }, { signal }) // prettier-ignore
    this.#form.addEventListener('click', (event) => { this.#press(event) }, { signal }) // prettier-ignore
    this.#client.addEventListener('change', () => { this.#mark() }, { signal }) // prettier-ignore
    for (const bar of this.#form.querySelectorAll<HTMLElement>('[role=toolbar]'))
      toolbar(bar, signal)
    this.#form.querySelector('fieldset')!.disabled = false
  }

  /** Lets who is there be chosen, and says which commands can be given. */
  show(view: View): void {
    this.#view = view
    const names = view.clients.map(({ name }) => name)
    const known = [...this.#client.options].map(({ value }) => value)
    if (known.join() !== names.join()) {
      const chosen = names.length > known.length ? names.at(-1) : names[0]
      this.#client.replaceChildren(
        ...names.map((name) => new Option(name, name, name === chosen, name === chosen)),
      )
    }
    this.#mark()
  }

  set playing(isPlaying: boolean) {
    this.#form.querySelector('[data-time=play]')!.setAttribute('aria-pressed', String(isPlaying))
  }

  #mark(): void {
    const client = this.#view?.clients.find(({ name }) => name === this.#client.value)
    const can = [...(this.#view?.can ?? []), ...(client?.can ?? [])]
    for (const button of this.#form.querySelectorAll<HTMLElement>('[data-command]'))
      button.setAttribute('aria-disabled', String(!can.includes(button.dataset['command']!)))
  }

  #press({ target }: Event): void {
    const button = (target as Element).closest<HTMLButtonElement>('button[type=button]')
    const { time, pass, command } = button?.dataset ?? {}
    if (time === 'pass') this.#obey({ act: 'pass', milliseconds: Number(pass) })
    else if (time === 'play' || time === 'step' || time === 'again') this.#obey({ act: time })
    else if (command !== undefined) this.#obey({ act: 'give', given: this.#given(command) })
  }

  #send(event: SubmitEvent): void {
    event.preventDefault()
    const name = event.submitter?.dataset['command']
    const input = name === undefined ? undefined : this.#form.elements.namedItem(name)
    if (name === undefined || !(input instanceof HTMLInputElement)) return
    const given = { ...this.#given(name), text: input.value }
    if (this.#obey({ act: 'give', given })) input.value = ''
  }

  #given(name: string): Given {
    const command = this.#commands.find((each) => each.name === name)
    return command?.to === 'client' ? { name, client: this.#client.value } : { name }
  }
}
