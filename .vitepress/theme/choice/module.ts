// A module of the book, as the site has it, run in the page.

import { withBase } from 'vitepress'

/** Imports a module by its address from the root of the site. */
export const load = async <Exports>(address: string): Promise<Exports> =>
  (await import(/* @vite-ignore */ new URL(withBase(address), location.href).href)) as Exports

/** What the address of each module begins with, before its path in the book. */
export const modulesAt = (): string => new URL(withBase('/modules/'), location.href).href
