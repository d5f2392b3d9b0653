// Marks chapters that were read to the end wherever a list of the book names them.

import { chapterOf, readToEnd } from './progress.ts'

/** Sets or takes the marks in the sidebar and in the contents. */
export function markChapters(base: string): void {
  const read = new Set(readToEnd())
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.VPSidebar a, .contents a')) {
    const chapter = chapterOf(link.pathname.slice(base.length))
    link.toggleAttribute('data-read', chapter !== undefined && read.has(chapter))
  }
}
