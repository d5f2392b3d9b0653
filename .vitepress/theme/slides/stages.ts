// Makes the page's sections into slides: what unfolds on the page becomes a step of its slide, and the
// element that holds the sections is told to reveal.js.

/** Prepares the sections below a deck's root. */
export function prepare(root: HTMLElement): void {
  const slides = root.querySelector('section')!.parentElement!
  root.classList.add('reveal')
  slides.classList.add('slides')
  for (const details of slides.querySelectorAll('details.predict, details.deck-answer'))
    details.replaceWith(asStep(details))
}

/** What a fold holds, behind a step; the question that it asks stays. */
function asStep(details: Element): HTMLElement {
  const [summary, ...rest] = [...details.children]
  const block = document.createElement('div')
  block.className = `${details.className} as-step`
  if (details.classList.contains('predict')) {
    const ask = document.createElement('p')
    ask.className = 'predict-ask'
    ask.textContent = summary!.textContent
    block.append(ask)
  }
  const step = document.createElement('div')
  step.className = 'fragment'
  step.append(...rest)
  block.append(step)
  return block
}
