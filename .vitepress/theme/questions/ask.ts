// The list of questions that the press made, asked one at a time. Everything that is said stands in the
// list already; this hides, shows and marks. Without it the list is whole, with answers to unfold.

import { Deck, type Kept } from './deck.ts'

/** Makes the list of a chapter ask. */
export function ask(root: HTMLElement, chapter: string): void {
  const list = root.querySelector<HTMLElement>('.questions')!
  const cards = [...list.querySelectorAll<HTMLElement>('.question')].map((item) => new Card(item))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const key = `yield-book:questions:${chapter}`
  const deck = new Deck([...byId.keys()], recall(key))
  const end = document.createElement('div')
  end.className = 'round-over'
  root.append(end)
  root.classList.add('asking')

  function show(focus: boolean): void {
    for (const card of cards) card.hide()
    end.replaceChildren()
    const card = byId.get(deck.current ?? '')
    if (card) card.ask(deck.place, answered, advance)
    else summary()
    if (focus) (card?.heading ?? end.querySelector<HTMLElement>('div'))?.focus()
  }

  function answered(isRight: boolean): void {
    deck.answer(isRight)
    keep(key, deck.kept)
  }

  function advance(): void {
    deck.next()
    show(true)
  }

  function summary(): void {
    const { right, missed } = deck.kept
    const said = document.createElement('div')
    said.tabIndex = -1
    said.textContent = missed.length
      ? `${String(right.length)} of ${String(deck.total)} answered. ${String(missed.length)} to ask once more.`
      : `All ${String(deck.total)} answered.`
    end.append(said)
    const go = (label: string, act: () => void): void => {
      end.append(
        button(label, () => {
          act()
          keep(key, deck.kept)
          show(true)
        }),
      )
    }
    if (missed.length)
      go(missed.length === 1 ? 'Ask the one I missed' : 'Ask those I missed', () => {
        deck.again()
      })
    go('Ask all from the start', () => {
      deck.restart()
    })
  }

  show(false)
}

/** One question of the list. */
class Card {
  readonly id: string
  readonly heading: HTMLElement
  readonly #item: HTMLElement
  readonly #choices: HTMLElement[]
  readonly #inputs: HTMLInputElement[]
  readonly #answer: HTMLDetailsElement
  readonly #verdict: HTMLElement
  readonly #act: HTMLButtonElement
  #onAct: () => void = () => undefined

  constructor(item: HTMLElement) {
    this.#item = item
    this.id = item.dataset['question']!
    this.#choices = [...item.querySelectorAll<HTMLElement>('.choices > li')]
    this.#answer = item.querySelector<HTMLDetailsElement>('.answer')!
    this.heading = document.createElement('div')
    this.heading.className = 'question-place'
    this.heading.tabIndex = -1
    item.prepend(this.heading)
    this.#inputs = this.#choices.map((choice, index) => this.#input(choice, index))
    const choices = item.querySelector<HTMLElement>('.choices')!
    choices.setAttribute('role', 'radiogroup')
    choices.setAttribute('aria-label', 'Answers')
    for (const choice of this.#choices) choice.setAttribute('role', 'presentation')
    this.#verdict = document.createElement('div')
    this.#verdict.className = 'verdict'
    this.#verdict.setAttribute('role', 'status')
    this.#act = button('Check', () => {
      this.#onAct()
    })
    this.#answer.before(this.#verdict)
    this.#item.append(this.#act)
    item.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      this.#onAct()
    })
  }

  hide(): void {
    this.#item.classList.remove('current')
  }

  /** Shows the question as if it had never been asked. */
  ask(
    { nth, of }: { nth: number; of: number },
    answered: (isRight: boolean) => void,
    next: () => void,
  ): void {
    this.#item.classList.add('current')
    this.heading.textContent = `Question ${String(nth)} of ${String(of)}`
    this.#verdict.textContent = ''
    this.#answer.open = false
    this.#answer.classList.remove('told')
    for (const [index, input] of this.#inputs.entries()) {
      input.checked = false
      input.disabled = false
      this.#choices[index]!.classList.remove('is-right', 'is-wrong')
    }
    this.#act.textContent = 'Check'
    this.#onAct = () => {
      const at = this.#inputs.findIndex(({ checked }) => checked)
      if (at < 0) this.#verdict.textContent = 'Choose an answer first.'
      else {
        answered(this.#tell(at))
        this.#act.textContent = nth === of ? 'Finish' : 'Next question'
        this.#onAct = next
        this.#act.focus()
      }
    }
  }

  /** Marks the choice and tells why; returns whether it was right. */
  #tell(at: number): boolean {
    const rightAt = this.#choices.findIndex((choice) => 'right' in choice.dataset)
    const isRight = at === rightAt
    this.#choices[rightAt]!.classList.add('is-right')
    if (!isRight) this.#choices[at]!.classList.add('is-wrong')
    for (const input of this.#inputs) input.disabled = true
    this.#verdict.textContent = isRight ? 'Right.' : `Not ${letter(at)}: it is ${letter(rightAt)}.`
    this.#answer.open = true
    this.#answer.classList.add('told')
    return isRight
  }

  #input(choice: HTMLElement, index: number): HTMLInputElement {
    const body = document.createElement('div')
    body.className = 'choice-text'
    body.id = `choice-${this.id}-${String(index)}`
    body.append(...choice.childNodes)
    const input = document.createElement('input')
    input.type = 'radio'
    input.name = `question-${this.id}`
    input.id = `${body.id}-input`
    input.setAttribute('aria-labelledby', body.id)
    choice.append(input, body)
    choice.addEventListener('click', () => {
      if (input.disabled) return
      input.checked = true
      input.focus()
    })
    return input
  }
}

const letter = (index: number): string => String.fromCharCode(65 + index)

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'book-button'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}

// A browser may refuse to keep anything; then a reload begins from the start.

function recall(key: string): Kept {
  try {
    const { right, missed } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { right: ids(right), missed: ids(missed) }
  } catch {
    return { right: [], missed: [] }
  }
}

const ids = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []

function keep(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // kept until the page is left
  }
}
