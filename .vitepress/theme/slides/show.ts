// Slides by reveal.js, whose script and style only a deck loads. Keys are the slides', except while the
// focus is in a recording, a timeline or a form: then the arrows are its own, Escape gives them back, and
// Page Up and Page Down, the keys of a remote control, are always the slides'.

import Reveal, { type RevealApi } from 'reveal.js'
import revealCss from 'reveal.js/reveal.css?inline'
import { DeckChannel } from './channel.ts'
import { prepare } from './stages.ts'
import type { View } from './view.ts'
import scenesCss from './scenes.css?inline'
import shownCss from './shown.css?inline'
import slideCss from './slide.css?inline'

const OWN_KEYS = '.player, .choice, .simulation'

/** Shows a deck; resolves once its first slide is there. */
export async function show(root: HTMLElement, view: View, darken: () => void): Promise<void> {
  const style = document.createElement('style')
  // a player has controls, too, and they are not reveal.js's
  style.textContent =
    revealCss.replaceAll('.reveal .controls', '.reveal>.controls') + slideCss + shownCss + scenesCss
  document.head.append(style)
  prepare(root)
  const picture = view === 'now' || view === 'next'
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const deck = new Reveal(root, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    display: 'flex',
    hash: !picture,
    controls: !picture,
    progress: !picture,
    slideNumber: picture ? false : 'c/t',
    keyboard: !picture,
    touch: !picture,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: !still && !picture && view !== 'print',
    autoAnimateDuration: 0.6,
    autoAnimateMatcher: same,
    keyboardCondition: (event) => !(event.target as Element).closest(OWN_KEYS),
    postMessage: false,
    scrollActivationWidth: 0,
    pdfMaxPagesPerSlide: 1,
    ...(view === 'print' && { view: 'print' as const }),
  })
  await deck.initialize()
  root.dataset['view'] = view
  if (view === 'print') {
    for (const slide of root.querySelectorAll('section')) {
      slide.hidden = false
      slide.removeAttribute('aria-hidden')
    }
    return
  }
  if (picture) follow(deck, view)
  else {
    lead(deck)
    keys(deck, root, darken)
  }
}

/** What of two slides that morph is the same: lines of code by their names, and the heading. */
function same(
  from: HTMLElement,
  to: HTMLElement,
): { from: Element; to: Element; options: object }[] {
  const key = (element: Element): string =>
    element.getAttribute('data-id') ?? `h2 ${element.textContent}`
  const before = new Map([...from.querySelectorAll('[data-id], h2')].map((one) => [key(one), one]))
  return [...to.querySelectorAll('[data-id], h2')].flatMap((one) => {
    const old = before.get(key(one))
    return old ? [{ from: old, to: one, options: { scale: false } }] : []
  })
}

function lead(deck: RevealApi): void {
  const channel = new DeckChannel(location.pathname)
  const tell = (): void => {
    // its types say otherwise, but a slide without steps has no `f`
    const { h, f } = deck.getIndices() as { h: number; f?: number }
    channel.say({ type: 'at', slide: h, step: f ?? -1 })
  }
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, tell)
  channel.hear((message) => {
    if (message.type === 'where') tell()
    else if (message.type === 'go') (message.by > 0 ? deck.next : deck.prev)()
  })
  tell()
}

/** Goes where the window with the slides is, or, for the picture of what comes next, a step further. */
function follow(deck: RevealApi, view: View): void {
  const channel = new DeckChannel(location.pathname)
  channel.hear((message) => {
    if (message.type !== 'at') return
    deck.slide(message.slide, 0, message.step)
    if (view === 'next') deck.next()
  })
  channel.say({ type: 'where' })
}

function keys(deck: RevealApi, root: HTMLElement, darken: () => void): void {
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: 'Speaker view' }, () => {
    window.open(`${location.pathname}?speaker`, 'deck-speaker', 'popup,width=1280,height=800')
  })
  deck.addKeyBinding({ keyCode: 76, key: 'L', description: 'Light or dark' }, darken)
  // a timeline's code, to which its lines lead, has no room on a slide
  root.addEventListener('click', (event) => {
    if ((event.target as Element).closest('.timeline a')) event.preventDefault()
  })
  root.addEventListener(
    'keydown',
    (event) => {
      const focused = event.target as HTMLElement
      if (!focused.closest(OWN_KEYS)) return
      if (event.key === 'PageDown') deck.next()
      else if (event.key === 'PageUp') deck.prev()
      else if (event.key !== 'Escape') return
      focused.blur()
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
