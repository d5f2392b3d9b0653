// A page under a test's hands, whichever library drives its browser: Playwright drives Chromium, Puppeteer
// Firefox, and the pages of both are such tabs. What is driven through it says the same of every browser.

import { expect } from 'vitest'

type Say = (asked: unknown) => unknown

export interface Tab {
  readonly keyboard: { press(key: string): Promise<unknown> }
  evaluate(say: Say, asked: unknown): Promise<unknown>
  reload(): Promise<unknown>
}

/** What a function says in the page, of what it is asked. */
export const look = <A, T>(tab: Tab, say: (asked: A) => T, asked: A): Promise<T> =>
  tab.evaluate(say as Say, asked) as Promise<T>

/** Waits until an element is there that a selector finds. */
export const there = async (tab: Tab, selector: string): Promise<void> => {
  const isThere = (): Promise<boolean> =>
    look(tab, (selector: string) => document.querySelector(selector) !== null, selector)
  await expect.poll(isThere, { message: selector, timeout: 20_000 }).toBe(true)
}

/** Brings what a selector finds into the view, until the page has put there what is loaded only then. */
export const near = async (tab: Tab, selector: string, loaded: string): Promise<void> => {
  const isLoaded = (): Promise<boolean> =>
    look(
      tab,
      ([selector, loaded]) => {
        // again each time: what is loaded above may push it out of the view
        document.querySelector(selector)?.scrollIntoView()
        return document.querySelector(loaded) !== null
      },
      [selector, loaded] as const,
    )
  await expect.poll(isLoaded, { message: loaded, timeout: 20_000 }).toBe(true)
}

/** Puts the focus on the first element that a selector finds, once it is there. */
export const focus = async (tab: Tab, selector: string): Promise<void> => {
  await there(tab, selector)
  await look(
    tab,
    (selector: string) => {
      document.querySelector<HTMLElement>(selector)?.focus()
    },
    selector,
  )
}
