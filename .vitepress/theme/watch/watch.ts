// Watch what I wrote: a program, as the reader has it, run once under the recorder and played back.
// One function for any widget: it gives an element, which records as soon as it is made, tells how
// far it is, and shows the player. Invariant: an element that has left the page runs nothing more.

import type { Task } from '../sandbox/session.ts'
import { Watching } from './watching.ts'
import { sheet } from '../sheet.ts'
import css from './watch.css?inline'

sheet(css)

/** An element that ends with its place in the page. */
class WatchElement extends HTMLElement {
  watching: Watching | undefined

  disconnectedCallback(): void {
    this.watching?.stop()
  }
}
if (!customElements.get('watch-run')) customElements.define('watch-run', WatchElement)

/** Records a program and plays it, in the element that is given; put it where it is to be seen. */
export function watch(task: Task): HTMLElement {
  const element = new WatchElement()
  element.watching = new Watching(element, task)
  return element
}
