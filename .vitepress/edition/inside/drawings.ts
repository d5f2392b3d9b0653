// Runs in the browser, by its own text: it may use nothing outside of itself. Draws the charts of
// timelines and simulations, which the site lays out by a style sheet, as pictures that need none, and
// the signs that explain them. Colours are those of the text: shape alone tells states apart.

/** Puts a drawing in the place of each chart and each sign below an element. */
export function drawCharts(root: Element): void {
  const NS = 'http://www.w3.org/2000/svg'
  const [WIDTH, NAMES, ROW] = [480, 84, 26]
  const make = (name: string, values: Record<string, string | number>, text = ''): SVGElement => {
    const element = root.ownerDocument.createElementNS(NS, name)
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value))
    element.textContent = text
    return element
  }
  const number = (element: Element, name: string): number =>
    Number(
      new RegExp(`--${name}:\\s*([\\d.]+)`).exec(element.getAttribute('style') ?? '')?.[1] ?? 0,
    )
  const write = (
    x: number,
    y: number,
    text: string,
    more: Record<string, string> = {},
  ): SVGElement => make('text', { x, y, 'font-size': 13, fill: 'currentColor', ...more }, text)
  const ink = { stroke: 'currentColor', fill: 'none' }
  const line = (x1: number, y1: number, x2: number, y2: number, width: number): SVGElement =>
    make('line', { x1, y1, x2, y2, stroke: 'currentColor', 'stroke-width': width })
  const room = (wide: number, high: number): SVGElement =>
    make('svg', {
      viewBox: `0 0 ${wide} ${high}`,
      width: wide,
      height: high,
      'aria-hidden': 'true',
    })

  /** A stretch in which a task or a lane stands the same way, in a row that begins at `y`. */
  const bar = (state: string, x: number, y: number, wide: number): SVGElement => {
    const solid = { x, y: y + 5, width: Math.max(wide, 1), height: ROW - 10 }
    if (state === 'running' || state === 'runs' || state === 'served')
      return make('rect', {
        ...solid,
        fill: 'currentColor',
        stroke: state === 'running' ? 'none' : '#888',
      })
    if (state === 'parked')
      return make('rect', {
        ...solid,
        x: x + 1,
        width: Math.max(wide - 2, 1),
        ...ink,
        'stroke-dasharray': '3 2',
      })
    if (state === 'ended')
      return make('rect', { x: x + 1, y: y + 9, width: 8, height: 8, ...ink, 'stroke-width': 2 })
    if (state === 'switch') return make('rect', { ...solid, ...ink, 'stroke-width': 2 })
    return line(x, y + ROW / 2, x + wide, y + ROW / 2, state === 'waits' ? 5 : 2)
  }
  const dot = (x: number, y: number): SVGElement =>
    make('circle', { cx: x, cy: y + ROW / 2, r: 3, fill: '#fff', stroke: 'currentColor' })
  const arrow = (x: number, from: number, to: number, does: string | null): SVGElement[] => {
    const back = to > from ? -7 : 7
    const shaft = line(x, from, x, to + back / 2, does === 'cancels' ? 3 : 1.5)
    if (does === 'makes') shaft.setAttribute('stroke-dasharray', '2 2')
    const tip = `M${x} ${to} l-4 ${back} h8 z`
    return [shaft, make('path', { d: tip, fill: 'currentColor' })]
  }

  for (const chart of root.querySelectorAll('.timeline-chart')) {
    const [columns, rows] = [number(chart, 'columns'), number(chart, 'rows')]
    const column = (WIDTH - NAMES) / columns
    const x = (at: number): number => NAMES + at * column
    const svg = room(WIDTH, rows * ROW + 2)
    for (const name of chart.querySelectorAll('.timeline-name'))
      svg.append(write(0, number(name, 'row') * ROW + 17, name.textContent))
    for (const row of chart.querySelectorAll('.timeline-row'))
      svg.append(
        line(NAMES, (number(row, 'row') + 1) * ROW, WIDTH, (number(row, 'row') + 1) * ROW, 0.3),
      )
    for (const tick of chart.querySelectorAll('.timeline-tick')) {
      const [at, late] = [x(number(tick, 'from')), tick.hasAttribute('data-late')]
      svg.append(line(at, 0, at, rows * ROW, 0.4))
      svg.append(
        write(at + (late ? -4 : 4), 17, tick.textContent, {
          'text-anchor': late ? 'end' : 'start',
        }),
      )
    }
    for (const one of chart.querySelectorAll('.timeline-bar')) {
      const [from, y] = [number(one, 'from'), number(one, 'row') * ROW]
      const wide = (number(one, 'to') - from) * column
      svg.append(bar(one.getAttribute('data-state') ?? '', x(from), y, wide))
      const text = one.textContent.trim()
      const fits = Math.floor((wide - 6) / 6.4)
      if (text && fits >= 3)
        svg.append(
          write(x(from) + 4, y + 17, text.length > fits ? `${text.slice(0, fits - 1)}…` : text, {
            'font-size': '11',
          }),
        )
    }
    for (const note of chart.querySelectorAll('.timeline-note'))
      svg.append(dot(x(number(note, 'from') + 0.5), number(note, 'row') * ROW))
    for (const one of chart.querySelectorAll('.timeline-arrow')) {
      const [top, bottom] = [number(one, 'top'), number(one, 'bottom')].map(
        (row) => (row + 0.5) * ROW,
      )
      const down = one.getAttribute('data-points') === 'down'
      svg.append(
        ...arrow(
          x(number(one, 'from') + 0.5),
          (down ? top : bottom)!,
          (down ? bottom : top)!,
          one.getAttribute('data-does'),
        ),
      )
    }
    chart.querySelector('.timeline-names')?.remove()
    chart.querySelector('.timeline-field')?.replaceWith(svg)
  }

  for (const chart of root.querySelectorAll('.simulation-chart')) {
    const lanes = [...chart.querySelectorAll('.simulation-lane')]
    const names = [...chart.querySelectorAll('.simulation-name')]
    const end = number(chart, 'end')
    const x = (at: number): number => NAMES + (at / end) * (WIDTH - NAMES)
    const svg = room(WIDTH, (lanes.length + 1) * ROW)
    for (const [row, lane] of lanes.entries()) {
      svg.append(write(0, row * ROW + 17, names[row]?.textContent ?? ''))
      for (const one of lane.querySelectorAll('i')) {
        const [from, to] = [number(one, 'from'), number(one, 'to')]
        svg.append(bar(one.getAttribute('data-what') ?? '', x(from), row * ROW, x(to) - x(from)))
      }
      svg.append(line(NAMES, (row + 1) * ROW, WIDTH, (row + 1) * ROW, 0.3))
    }
    const [first, last] = chart.querySelectorAll('.simulation-axis span')
    svg.append(write(NAMES, (lanes.length + 1) * ROW - 8, first?.textContent ?? ''))
    svg.append(
      write(WIDTH, (lanes.length + 1) * ROW - 8, last?.textContent ?? '', { 'text-anchor': 'end' }),
    )
    chart.replaceChildren(svg)
  }

  for (const sign of root.querySelectorAll(':is(.timeline-key, .simulation-key) i')) {
    const svg = room(24, ROW)
    const state = sign.getAttribute('data-state') ?? sign.getAttribute('data-what')
    if (state) svg.append(bar(state, 1, 0, 22))
    else if (sign.matches('.timeline-arrow'))
      svg.append(...arrow(12, 4, ROW - 4, sign.getAttribute('data-does')))
    else svg.append(dot(12, 0))
    sign.replaceWith(svg)
  }
}
