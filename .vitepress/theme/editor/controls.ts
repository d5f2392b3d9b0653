// The bar below a block once it is in use: which buttons there are, and what is said. Invariant: a
// button that has the focus does not vanish under it; the focus goes to the one that took its place.

import { button } from './blocks.ts'

export interface Controls {
  /** Says a state in words, where it is announced. */
  say: (state: string, words: string) => void
  /** Whether the file is as the reader made it. */
  edited: (isEdited: boolean) => void
  open: (of: Opened) => void
  close: () => void
  whole: (isWhole: boolean) => void
  checking: (isOn: boolean) => void
  /** The program that the reader chose to run; undefined where there is no choice. */
  program: () => string | undefined
}

interface Opened {
  /** Whether the block shows a part of its file. */
  hasPart: boolean
  /** What can be run where the file itself is no program; empty where nothing can. */
  programs: { path: string; name: string }[] | undefined
}

/** Takes a bar over from `blocks.ts`, which hears what is pressed in it. */
export function controls(bar: HTMLElement, name: string): Controls {
  const find = (what: string): HTMLButtonElement | null =>
    bar.querySelector<HTMLButtonElement>(`button[data-do=${what}]`)
  const add = (what: string, text: string): HTMLButtonElement => {
    const made = button(what, text, name)
    made.tabIndex = -1
    made.hidden = true
    bar.append(made)
    return made
  }
  const edit = find('edit')!
  const run = find('run') ?? bar.insertBefore(hiddenRun(name), edit)
  const isProgram = !run.hidden
  const stop = add('stop', 'Stop')
  run.after(stop)
  const watch = add('watch', 'Watch')
  stop.after(watch)
  const undo = add('undo', 'Undo')
  const reset = add('reset', 'Reset')
  const whole = add('whole', 'Whole file')
  const check = add('check', 'Check types')
  const close = add('close', 'Close')
  const said = document.createElement('span')
  said.className = 'bench-said'
  said.setAttribute('role', 'status')
  bar.append(said)
  const choice = document.createElement('select')
  choice.setAttribute('aria-label', `Program that runs ${name}`)
  choice.hidden = true
  choice.tabIndex = -1
  run.before(choice)
  let isOpen = false

  const show = (element: HTMLElement, isShown: boolean, instead: HTMLElement): void => {
    const hadFocus = document.activeElement === element
    element.hidden = !isShown
    if (hadFocus && !isShown) instead.focus()
  }
  return {
    say(state, words) {
      show(stop, state === 'loading' || state === 'running', run)
      said.textContent = words
    },
    edited(isEdited) {
      show(reset, isEdited, isOpen ? close : edit)
      if (isEdited && !isOpen && said.textContent === '') said.textContent = `You changed ${name}.`
      if (!isEdited && said.textContent === `You changed ${name}.`) said.textContent = ''
    },
    open({ hasPart, programs }) {
      isOpen = true
      for (const each of [undo, close, check]) show(each, true, close)
      show(whole, hasPart, close)
      show(edit, false, close)
      for (const each of [run, watch]) show(each, programs?.length !== 0, close)
      if (!programs?.length) return
      choice.replaceChildren(...programs.map(({ path, name: text }) => new Option(text, path)))
      choice.hidden = false
    },
    close() {
      isOpen = false
      show(edit, true, edit)
      for (const each of [watch, undo, check, whole, close]) show(each, false, edit)
      if (!isProgram) for (const each of [run, choice]) show(each, false, edit)
    },
    whole(isWhole) {
      whole.setAttribute('aria-pressed', String(isWhole))
    },
    checking(isOn) {
      check.setAttribute('aria-pressed', String(isOn))
    },
    program: () => (choice.hidden ? undefined : choice.value),
  }
}

/** A module has no output of its own: its Run is seen once there is a program to choose. */
function hiddenRun(name: string): HTMLButtonElement {
  const made = button('run', 'Run', name)
  made.hidden = true
  made.tabIndex = -1
  return made
}
