// Steps through a deck in a real browser as a speaker does, and says what does not fit its slide.

import type { Page } from 'playwright-core'

export interface Walk {
  slides: number
  /** Steps in all, one a slide and one for each thing that a slide keeps back. */
  steps: number
  /** What stands out of a slide, or is cut off or too small on it, each with the slide's number. */
  wrong: string[]
}

/** Walks from the first slide to the last, with the keys that a remote control sends. */
export async function walk(page: Page): Promise<Walk> {
  await page.locator('.deck.reveal.ready').waitFor()
  return page.evaluate(async () => {
    const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')]
    const wrong = new Set<string>()
    const scale = slides[0]!.getBoundingClientRect().width / 1280
    const say = (slide: HTMLElement, what: string): void => {
      wrong.add(`slide ${slides.indexOf(slide) + 1}: ${what}`)
    }
    const look = (slide: HTMLElement): void => {
      const frame = slide.getBoundingClientRect()
      for (const element of slide.querySelectorAll<HTMLElement>(
        'h1, h2, p, li, dt, dd, pre, figcaption, .player-scene, .player-controls, .predict, svg',
      )) {
        if (element.closest('.notes, [hidden], .player-strip') || !element.offsetParent) continue
        const at = element.getBoundingClientRect()
        const out = Math.max(at.right - frame.right, at.bottom - frame.bottom, frame.left - at.left, frame.top - at.top) // prettier-ignore
        if (out > 1) say(slide, `${element.tagName.toLowerCase()} stands out by ${Math.round(out / scale)} px`) // prettier-ignore
        if (element.scrollWidth > element.clientWidth + 1 && element.tagName === 'PRE') say(slide, `${element.getAttribute('aria-label') ?? 'pre'} is cut off by ${element.scrollWidth - element.clientWidth} px`) // prettier-ignore
      }
      for (const code of slide.querySelectorAll<HTMLElement>('.block.code pre code')) {
        const lines = code.querySelectorAll('.line:not(.note)').length
        if (lines > 18) say(slide, `${lines} lines of code`)
        if (parseFloat(getComputedStyle(code).fontSize) < 20) say(slide, 'code below 20 px')
      }
    }
    const press = (): void => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 34, bubbles: true }))
    }
    let steps = 0
    for (;;) {
      const slide = document.querySelector<HTMLElement>('.slides > section.present')!
      steps++
      look(slide)
      if (slide === slides.at(-1) && !slide.querySelector('.fragment:not(.visible)')) break
      if (steps > 20 * slides.length) throw new Error('the deck has no end')
      press()
      // a recording comes once its slide is there
      if (slide.querySelector('.player')) await new Promise(requestAnimationFrame)
    }
    return { slides: slides.length, steps, wrong: [...wrong] }
  })
}
