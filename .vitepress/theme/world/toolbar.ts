// A toolbar: one stop of the Tab key, and arrows within. A button that cannot be pressed now can still
// be reached, so that its name is found.

const TO: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** Gives the buttons of an element the keys of a toolbar. */
export function toolbar(element: HTMLElement, signal: AbortSignal): void {
  const buttons = [...element.querySelectorAll('button')]
  const stop = (at: number): void => {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1
  }
  stop(0)
  const keyed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const to = TO[event.key]
    if (!to || at < 0) return
    event.preventDefault()
    buttons[to(at, buttons.length)]!.focus()
  }
  const focused = ({ target }: FocusEvent): void => {
    stop(Math.max(0, buttons.indexOf(target as HTMLButtonElement)))
  }
  element.addEventListener('keydown', keyed, { signal })
  element.addEventListener('focusin', focused, { signal })
}
