// Terms explained in place: a pointer that rests on a term, the focus, or a touch shows its definition in a
// small note. The link under it still leads to the glossary: by click, by Enter, by the note's own link.
//
// Invariants: at most one note is open; it stays beside its term; it is announced; Escape closes it, and so
// does a pointer, a focus or a press elsewhere. The definitions are fetched once, when the first note is wanted.

import { copyOf } from './note.ts'

const TERMS = '.vp-doc :is(a.term, dfn a)'
/** Milliseconds for which a pointer rests on a term. */
const REST = 250

let note: HTMLElement | undefined
let open: HTMLAnchorElement | undefined
/** Whether the focus has opened the note: then the pointer does not close it. */
let isFocused = false
let all: Promise<Record<string, string>> | undefined

/** Explains the terms of every page from now on; `address` has the definitions. */
export function termNotes(address: string, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (link: HTMLAnchorElement, byFocus = false): void => {
    isFocused = byFocus
    void explain(link, address)
  }
  const at = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(TERMS) : null
  const on = <K extends keyof DocumentEventMap>(
    type: K,
    act: (event: DocumentEventMap[K]) => void,
  ): void => {
    document.addEventListener(type, act, { signal, capture: true, passive: false })
  }
  on('pointerover', (event) => {
    clearTimeout(timer)
    const link = at(event)
    if (event.pointerType === 'touch' || note?.contains(event.target as Node)) return
    if (link)
      timer = setTimeout(() => {
        show(link)
      }, REST)
    else if (!isFocused) close()
  })
  on('focusin', (event) => {
    const link = at(event)
    if (link?.matches(':focus-visible')) show(link, true)
    else if (!note?.contains(event.target as Node)) close()
  })
  // A finger that stays where it came down: the site's router hears a click before anybody else does, so
  // there must be none.
  let down: Touch | undefined
  on('touchstart', ({ touches }) => {
    down = touches.length === 1 ? touches[0] : undefined
  })
  on('touchend', (event) => {
    const link = at(event)
    const up = event.changedTouches[0]
    const isTap =
      down && up && Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < 10
    if (!link || !isTap || open === link || !event.cancelable) return
    event.preventDefault()
    show(link)
  })
  on('click', (event) => {
    if (!note?.contains(event.target as Node)) close()
  })
  on('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  const follow = (): void => {
    if (open && note && !note.hidden) place(note, open)
  }
  document.addEventListener('scroll', follow, { signal, passive: true })
}

async function explain(link: HTMLAnchorElement, address: string): Promise<void> {
  if (open === link) return
  close()
  open = link
  all ??= fetch(address).then((answer) => answer.json() as Promise<Record<string, string>>)
  const texts = await all.catch(() => {
    all = undefined
    return undefined
  })
  const text = texts?.[decodeURIComponent(link.hash.slice(1))]
  if (open !== link || text === undefined) return
  note ??= makeNote()
  note.replaceChildren(...copyOf(text), ' ', glossaryLink(link))
  note.hidden = false
  place(note, link)
}

function close(): void {
  open = undefined
  if (note) note.hidden = true
}

function makeNote(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'term-note'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}

function glossaryLink({ href }: HTMLAnchorElement): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = 'Glossary'
  // the term itself is the link for the keyboard
  link.tabIndex = -1
  return link
}

/** Below the term's first line, or above it where there is no room. */
function place(box: HTMLElement, link: HTMLElement): void {
  const name = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const left = Math.min(Math.max(12, name.left), window.innerWidth - width - 12)
  const below = name.bottom + 6 + height < window.innerHeight
  box.style.left = `${String(Math.max(12, left))}px`
  box.style.top = `${String(below ? name.bottom + 6 : Math.max(8, name.top - height - 6))}px`
}
