// Types at a name, in code blocks: by pointer, and by keyboard with one tab stop a block. Arrow keys
// go from name to name, Escape closes. The texts are those of the list under the block, which is all
// that a reader without JavaScript, a screen reader's document mode and a printed page need.
//
// Invariant: at most one popup is open in a page, and what it says is announced.

let popup: HTMLElement | undefined
let open: HTMLElement | undefined

/** Makes every typed block of the page answer. Blocks that answer already are left alone. */
export function typesOnPage(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.block.code:not([data-types])')) {
    const code = block.querySelector<HTMLElement>('pre')
    const names = [...block.querySelectorAll<HTMLElement>('.typed')]
    if (!code || !names.length) continue
    block.dataset['types'] = 'ready'
    code.setAttribute('aria-description', 'Arrow keys go from name to name and tell its type.')
    code.addEventListener('keydown', (event) => {
      key(event, names)
    })
    code.addEventListener('blur', close)
    code.addEventListener('pointerover', ({ target }) => {
      const name = target instanceof Element ? target.closest<HTMLElement>('.typed') : null
      if (name) show(name)
      else close()
    })
    code.addEventListener('pointerleave', close)
    code.addEventListener('scroll', close)
  }
}

function key(event: KeyboardEvent, names: HTMLElement[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const at = open ? names.indexOf(open) : -1
  const to = target(event.key, at, names)
  if (event.key === 'Escape' && open) close()
  else if (to) show(to)
  else return
  event.preventDefault()
}

function target(key: string, at: number, names: HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowRight') return names[Math.min(at + 1, names.length - 1)]
  if (key === 'ArrowLeft') return names[Math.max(at - 1, 0)]
  if (key === 'Home') return names[0]
  if (key === 'End') return names.at(-1)
  if ((key === 'ArrowDown' || key === 'ArrowUp') && at >= 0)
    return nextLine(names, at, key === 'ArrowDown' ? 1 : -1)
  return undefined
}

function nextLine(names: HTMLElement[], at: number, step: 1 | -1): HTMLElement | undefined {
  const line = names[at]!.closest('.line')
  for (let n = at + step; n >= 0 && n < names.length; n += step)
    if (names[n]!.closest('.line') !== line) return names[n]
  return names[at]
}

function show(name: HTMLElement): void {
  if (open === name) return
  close()
  const entry = name.closest('.block')?.querySelectorAll('.types dd')[Number(name.dataset['type'])]
  if (!entry) return
  open = name
  name.classList.add('open')
  popup ??= makePopup()
  popup.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)))
  popup.hidden = false
  place(popup, name.getBoundingClientRect())
}

function place(box: HTMLElement, name: DOMRect): void {
  const { width, height } = box.getBoundingClientRect()
  const left = Math.min(Math.max(8, name.left), window.innerWidth - width - 8)
  const below = name.bottom + 6 + height < window.innerHeight
  box.style.left = `${String(Math.max(8, left))}px`
  box.style.top = `${String(below ? name.bottom + 6 : Math.max(8, name.top - height - 6))}px`
}

function makePopup(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'type-popup'
  made.setAttribute('role', 'status')
  made.setAttribute('aria-live', 'polite')
  document.body.append(made)
  return made
}

function close(): void {
  open?.classList.remove('open')
  open = undefined
  if (popup) popup.hidden = true
}
