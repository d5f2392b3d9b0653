// Runs in the browser, by its own text: it may use nothing outside of itself. Takes a built page to what
// paper and a reader of EPUB show of it: its text, with the static form of every widget and nothing to
// press. What unfolds is open; answers stand at the page's end, hints with the solutions. Invariant: each
// id begins with its page's name, so that all pages may stand in one document.

/** Where something of a page is found again in an edition. */
export interface Moved {
  /** Hints of each exercise of the page, by `01-yield/collect`. */
  hints: Record<string, string[]>
  /** Colours of code, by the class that stands for both: light, dark. */
  palette: Record<string, [string, string]>
}

/** Changes the content of a page in place. `addresses` has the page's name for each address of the site. */
export function plain(
  root: Element,
  slug: string,
  base: URL,
  addresses: Record<string, string>,
  { hints, palette }: Moved,
): void {
  const page = root.ownerDocument
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)]
  const element = (name: string, className: string, ...children: (Node | string)[]): Element => {
    const made = page.createElement(name)
    if (className) made.className = className
    made.append(...children)
    return made
  }

  // what only a screen has
  const SCREEN =
    'button, form, .lang, script, style, template, .header-anchor, .types, .begin, .player-says, .player-lanes, .player-controls, .player-columns, .timeline-tasks, .timeline-later, .timeline-cursor, [data-screen]'
  for (const one of all(SCREEN)) one.remove()
  for (const one of all('.typed')) one.replaceWith(...one.childNodes)
  for (const one of all('[data-right]')) one.removeAttribute('data-right')
  for (const one of all('.player-line')) {
    for (const name of ['data-now', 'data-below', 'data-parked', 'aria-current'])
      one.removeAttribute(name)
    const number = one.getAttribute('data-line') ?? ''
    one.prepend(element('span', 'line-number', `${number.padStart(3)} `))
  }
  for (const one of all('.player-gap')) one.textContent = '    …'

  // what unfolds
  for (const one of all('.exercise')) {
    const name = one.querySelector('h3')?.id.replace(/^exercise-/, '') ?? ''
    const own = (hints[`${slug}/${name}`] = [] as string[])
    for (const hint of one.querySelectorAll('details.unfold')) {
      const summary = hint.querySelector('summary')
      if (!summary?.textContent.startsWith('Hint ')) continue
      summary.remove()
      own.push(hint.innerHTML)
      hint.remove()
    }
    const link = element('a', '', 'Hints and solution')
    link.setAttribute('href', `${base.origin}/solutions#${slug}-${name}`)
    one.append(element('p', 'see', link))
  }
  for (const one of all('[data-hints]')) {
    const given = hints[one.getAttribute('data-hints') ?? ''] ?? []
    const items = given.map((html) => {
      const item = page.createElement('li')
      item.innerHTML = html
      return item
    })
    one.replaceWith(element('ol', 'hints', ...items))
  }
  const answers = all('.question').map((question, index) => {
    const answer = question.querySelector('.explanation')
    question.querySelector('.answer')?.remove()
    const item = element('li', '', ...(answer?.childNodes ?? []))
    item.id = `answer-${index + 1}`
    const more = element('a', '', 'Answer')
    more.setAttribute('href', `#${item.id}`)
    question.append(element('p', 'see', more))
    return item
  })
  if (answers.length > 0) {
    const title = element('h2', '', 'Answers')
    title.id = 'answers'
    root.append(title, element('ol', 'answers', ...answers))
  }
  for (const one of all('details')) {
    const summary = one.querySelector(':scope > summary')
    const rest = [...one.childNodes].filter((child) => child !== summary)
    const said = element('p', 'unfolded-title', ...(summary?.childNodes ?? []))
    const open = element('div', `unfolded ${one.className}`, ...(summary ? [said] : []), ...rest)
    if (one.id) open.id = one.id
    one.replaceWith(open)
  }
  for (const one of all('figure > figcaption'))
    if (one.previousElementSibling && one.nextElementSibling) one.parentElement?.append(one)
  for (const one of all('p > figure, p > div, p > svg')) one.parentElement?.replaceWith(one)

  // colours of code: a class for each pair
  for (const one of all('[style*="--shiki-light"]')) {
    const style = one.getAttribute('style') ?? ''
    one.removeAttribute('style')
    if (one.matches('pre')) continue
    const [light, dark] = ['light', 'dark'].map(
      (theme) => new RegExp(`--shiki-${theme}:\\s*(#\\w+)`).exec(style)?.[1] ?? 'inherit',
    )
    const name = `c${light!.slice(1).toLowerCase()}`
    palette[name] = [light!, dark!]
    if (one.hasAttribute('class')) one.classList.add(name)
    else one.className = name
  }
  // neighbours of one colour are one
  for (const one of all('code span')) {
    const next = one.nextSibling
    if (next instanceof Element && next.className === one.className && palette[one.className]) {
      next.prepend(...one.childNodes)
      one.remove()
    }
  }

  // ids and what points at them
  for (const one of all('[id]')) one.id = `${slug}--${one.id}`
  for (const name of ['aria-labelledby', 'aria-describedby', 'for'])
    for (const one of all(`[${name}]`)) {
      const to = (one.getAttribute(name) ?? '').split(/\s+/).map((id) => `${slug}--${id}`)
      one.setAttribute(name, to.join(' '))
    }
  for (const one of all('[marker-end]'))
    one.setAttribute(
      'marker-end',
      (one.getAttribute('marker-end') ?? '').replace('url(#', `url(#${slug}--`),
    )
  for (const one of all('a[href]')) {
    const to = new URL(one.getAttribute('href') ?? '', base)
    const path = to.pathname.replace(/\.html$/, '').replace(/(.)\/$/, '$1')
    const target = addresses[path]
    for (const name of ['target', 'rel']) one.removeAttribute(name)
    if (to.origin !== base.origin) continue
    if (target === undefined) one.replaceWith(...one.childNodes)
    else {
      const at = decodeURIComponent(to.hash.slice(1))
      one.setAttribute('href', at ? `#${target}--${at}` : `#${target}`)
    }
  }

  // what is nobody's but the site's
  const comments = page.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const one of found) one.parentNode?.removeChild(one)
  const OWN =
    /^(data-v-.*|tabindex|data-(type|src|live|longest|frame|copied|question|file|line|step)|value)$/
  for (const one of all('*'))
    for (const { name } of [...one.attributes])
      if ((name === 'value' ? !one.matches('li, data') : OWN.test(name)) || /^on/.test(name))
        one.removeAttribute(name)
  for (const one of all('pre[aria-label], [role=group], [role=status], [role=note]')) {
    one.removeAttribute('aria-label')
    one.removeAttribute('role')
  }
  for (const one of all('[style]'))
    if (!/^text-align/.test(one.getAttribute('style') ?? '')) one.removeAttribute('style')
}
