// Run and Edit under every block of TypeScript. The press says in attributes of the block which file
// it is; this script puts the buttons there, for a page without JavaScript has no use for them, and
// loads everything else when they are used: `bench.ts` and what it brings. It is all that a page
// pays for its fifty blocks before anyone touches one.
//
// Invariants: one tab stop a block, arrow keys within; nothing is fetched before the reader has
// touched the page; and what the buttons take up is reserved in the style sheet, so that nothing moves.

type Bench = typeof import('./bench.ts')
let bench: Promise<Bench> | undefined

/** Loads what the buttons do; again after a failure, for the reader may be online by then. */
function load(): Promise<Bench> {
  return (bench ??= import('./bench.ts').catch((error: unknown) => {
    bench = undefined
    throw error
  }))
}

/** Puts a bar under each block of the page that has none yet. */
export function benchOnPage(): void {
  const all = document.querySelectorAll<HTMLElement>('.block[data-file]:not([data-bench])')
  // a question asks for what Run would tell
  const fresh = [...all].filter((block) => !block.closest('.question'))
  for (const block of fresh) {
    block.dataset['bench'] = 'ready'
    block.append(bar(block))
  }
  if (!fresh.length) return
  const keys = draftKeys()
  const changed = fresh.filter(({ dataset }) =>
    keys.some((key) => key.startsWith(`yield-book:draft:${dataset['file']}@`)),
  )
  if (changed.length)
    void load().then(({ remember }) => {
      remember(changed)
    })
  else untilTouched(fresh)
}

function draftKeys(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function bar(block: HTMLElement): HTMLElement {
  const { file = '', program } = block.dataset
  const name = nameOf(file)
  const element = document.createElement('div')
  element.className = 'bench-bar'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', name)
  // a program that needs Node has another to run here, or none
  if (program === file) element.append(button('run', 'Run', name))
  else if (program !== undefined) element.append(button('run', `Run ${nameOf(program)}`, 'instead'))
  element.append(button('edit', 'Edit', name))
  rove(element)
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && block.hasAttribute('data-editing')) press(block, element, 'close')
  })
  element.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button')?.dataset['do'] : undefined
    if (pressed) press(block, element, pressed)
  })
  return element
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function press(block: HTMLElement, bar: HTMLElement, what: string): void {
  load().then(
    ({ benchOf }) => benchOf(block, bar).press(what),
    () => {
      const said = document.createElement('span')
      said.setAttribute('role', 'status')
      bar.querySelector('span')?.remove()
      bar.append(said)
      said.textContent = 'This could not be loaded. Are you offline?'
    },
  )
}

/** A button of a bar. Its name says of which block it is; the text alone is seen. */
export function button(what: string, text: string, name: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.dataset['do'] = what
  made.textContent = text
  made.setAttribute('aria-label', `${text} ${name}`)
  return made
}

/** One tab stop: arrow keys, Home and End go from button to button. */
function rove(bar: HTMLElement): void {
  const controls = (): HTMLElement[] =>
    [...bar.querySelectorAll<HTMLElement>('button, select')].filter((each) => !each.hidden)
  const stop = (at: HTMLElement | undefined): void => {
    for (const each of bar.querySelectorAll<HTMLElement>('button, select'))
      each.tabIndex = each === at ? 0 : -1
  }
  stop(controls()[0])
  bar.addEventListener('focusin', ({ target }) => {
    stop(target as HTMLElement)
  })
  bar.addEventListener('keydown', (event) => {
    const all = controls()
    const at = all.indexOf(event.target as HTMLElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    all[(to + all.length) % all.length]?.focus()
    event.preventDefault()
  })
}

/** From the first touch on, what a block needs to run comes when it nears the view. */
function untilTouched(blocks: HTMLElement[]): void {
  const touches = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const
  const near = new IntersectionObserver(
    (entries) => {
      const shown = entries.filter(({ isIntersecting }) => isIntersecting)
      for (const { target } of shown) near.unobserve(target)
      if (shown.length)
        load().then(
          ({ prepare }) => prepare(shown.map(({ target }) => target as HTMLElement)),
          () => undefined,
        )
    },
    { rootMargin: '300px' },
  )
  const begin = (): void => {
    for (const touch of touches) removeEventListener(touch, begin)
    for (const block of blocks) if (block.isConnected) near.observe(block)
  }
  for (const touch of touches) addEventListener(touch, begin, { passive: true })
}
