// Copies a text and says so, where a screen reader hears it.

let status: HTMLElement | undefined

/** Announces a sentence, and shows it for a moment. */
export function say(text: string): void {
  if (!status) {
    status = document.createElement('div')
    status.className = 'place-said'
    status.setAttribute('role', 'status')
    document.body.append(status)
  }
  status.textContent = text
  setTimeout(() => {
    if (status?.textContent === text) status.textContent = ''
  }, 3_000)
}

/** Copies a text to the clipboard; a browser that does not let it shows the text to copy by hand. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(done)
  } catch {
    say(text)
  }
}

/** A heading's permalink also copies its address. */
export function copyPermalinks(signal: AbortSignal): void {
  document.addEventListener(
    'click',
    ({ target, ctrlKey, metaKey, shiftKey }) => {
      const link =
        target instanceof Element ? target.closest<HTMLAnchorElement>('.header-anchor') : null
      if (link && !ctrlKey && !metaKey && !shiftKey)
        void copy(link.href, 'The address of this section is copied.')
    },
    { signal },
  )
}
