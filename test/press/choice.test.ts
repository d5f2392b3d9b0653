// What a reader may choose: the controls, the form, the modules that pages run, and the traces of every
// choice that is offered.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, thisBook } from '../../.vitepress/press/book.ts'
import {
  countOf,
  defaults,
  everyChoice,
  matters,
  nearest,
  valueText,
  type Control,
  type Values,
} from '../../.vitepress/press/choice/format.ts'
import { formHtml } from '../../.vitepress/press/choice/html.ts'
import { allChoices, controls as schema } from '../../.vitepress/press/evidence/controls.ts'
import { traceOf } from '../../.vitepress/press/evidence/trace.ts'
import {
  moduleAddress,
  modulesInPages,
  moduleText,
  runInPages,
} from '../../.vitepress/press/module.ts'
import { shownAs } from '../../.vitepress/press/pages.ts'
import {
  MAX_TRACE_EVENTS,
  type Trace,
  type TraceEvent,
} from '../../.vitepress/press/timeline/format.ts'

const CONTROLS: Control[] = [
  { name: 'policy', label: 'A <policy>', options: ['in turn', 'by "chance"'], value: 'in turn' },
  { name: 'seed', label: 'Seed', min: 1, max: 7, step: 2, value: 3, only: ['policy', 'by "chance"'] }, // prettier-ignore
  { name: 'late', label: 'Late', min: -2, max: 1, value: 0, unit: 'ms' },
]
const [policy, seed] = CONTROLS as [Control, Control]

describe('controls', () => {
  test('offer each choice once; one that does not matter stays as it is', () => {
    const all = [...everyChoice(CONTROLS)].map((values) => Object.values(values).join())
    expect(countOf(CONTROLS)).toBe(2 * 4 * 4)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(4 + 4 * 4)
    expect(all).toContain(Object.values(defaults(CONTROLS)).join())
    expect(matters(seed, { policy: 'in turn' })).toBe(false)
  })

  test('take the nearest that is offered, whatever is typed', () => {
    expect(['4', '5', '99', '-1', '', 'x', '1e9', ' 3 '].map((text) => nearest(seed, text))).toEqual([
      5, 5, 7, 1, 3, 3, 7, 3,
    ]) // prettier-ignore
    expect(nearest(policy, 'by "chance"')).toBe('by "chance"')
    expect(nearest(policy, 'by force')).toBe('in turn')
    const late = CONTROLS[2]!
    expect([-1, 1].map((value) => valueText({ ...late, one: 'm' }, value))).toEqual(['-1 ms', '1 m']) // prettier-ignore
    const offered = new Set([...everyChoice([{ ...seed, only: undefined } as unknown as Control])].map(({ seed }) => seed)) // prettier-ignore
    fc.assert(fc.property(fc.string(), (text) => offered.has(nearest(seed, text) as number)))
    fc.assert(fc.property(fc.double(), (n) => offered.has(nearest(seed, String(n)) as number)))
  })

  test.for([
    ['a value that is not offered', { ...seed, value: 4 }],
    ['an end between two steps', { ...seed, max: 8 }],
    ['an option at first that there is none of', { ...policy, value: 'x' }],
    ['a name that is none', { ...policy, name: 'a b' }],
    ['two of one name', policy],
    ['one that depends on nothing', { ...seed, name: 'other', only: ['rule', 'x'] }],
  ] as const)('refuses %s', ([, wrong]) => {
    expect(schema.safeParse(CONTROLS).success).toBe(true)
    expect(schema.safeParse([policy, wrong]).success).toBe(false)
  })

  test('are not so many that trying each takes for ever', () => {
    const many = { name: 'n', label: 'N', min: 0, max: 2000, value: 0 }
    expect(() => allChoices([many])).toThrow('offers 2001 choices')
  })
})

describe('the form', () => {
  test.for(['dragging', 'stepping'] as const)(
    'by %s: every field has a label, and is closed',
    (by) => {
      const html = formHtml(CONTROLS, { id: 'run', by, about: 'A "run"', said: '<3 steps>' })
      for (const { name } of CONTROLS) {
        expect(html).toContain(`<label for="run-${name}">`)
        expect(html).toContain(` id="run-${name}" name="${name}"`)
      }
      expect(html).toContain('<fieldset disabled>')
      expect(html).toContain('aria-label="A &quot;run&quot;"')
      expect(html).toContain('A &lt;policy&gt;')
      expect(html).toContain('<option>by &quot;chance&quot;</option>')
      expect(html).toContain('role="status">&lt;3 steps&gt;</p>')
      expect(html.match(/<input [^>]*id="run-seed"[^>]*>/)![0]).toContain(' disabled')
    },
  )
})

describe('modules that pages run', () => {
  test('are those of simulations and of timelines with choices, with all that they import', () => {
    expect(runInPages(thisBook)).toContain('code/07-secretary/pool-simulation.ts')
    expect(runInPages(thisBook)).toContain('code/12-ending/storm.ts')
    expect(modulesInPages(thisBook)).toContain('code/09-system-calls/scheduler.ts')
    expect(moduleAddress('code/12-ending/storm.ts')).toBe('/modules/code/12-ending/storm.js')
  })

  test('keep every line where it was, and import each other', () => {
    for (const path of modulesInPages(thisBook)) {
      const [source, made] = [read(thisBook, path), moduleText(thisBook, path)].map((text) => text.split('\n')) as [string[], string[]] // prettier-ignore
      expect(made.length, path).toBe(source.length)
      for (const [index, line] of source.entries())
        if (/yield\*/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line)) expect(made[index], `${path}:${index + 1}`).toContain('yield*') // prettier-ignore
      expect(
        made.filter((line) => /from '[^']*\.ts'|^import '|^\s*\} satisfies/.test(line)),
      ).toEqual([])
    }
  })
})

const chosen = shownAs(thisBook, 'trace').filter((path) => traceOf(thisBook, path).choices)

test('chapters 8 to 12 have timelines of which a reader chooses the run', () => {
  for (const chapter of ['08', '09', '10', '11', '12'])
    expect(
      chosen.some((path) => path.startsWith(`code/${chapter}`)),
      chapter,
    ).toBe(true)
})

describe.each(chosen)('each choice of %s', (path) => {
  const kept = traceOf(thisBook, path)
  const { controls } = kept.choices!
  const module = import(pathToFileURL(resolve(thisBook.root, path)).href) as Promise<{
    traced: (values: Values) => Trace
  }>
  const plain = ({ tasks, events }: Pick<Trace, 'tasks' | 'events'>): unknown =>
    JSON.parse(JSON.stringify({ tasks, events: events.map(({ at: _, ...event }) => event) }))

  test('gives a run that fits, in which each task does one thing after another', async () => {
    const { traced } = await module
    const runs = new Set<string>()
    for (const values of everyChoice(controls)) {
      const { tasks, events } = traced(values)
      const at = JSON.stringify(values)
      expect(events.length, at).toBeLessThanOrEqual(MAX_TRACE_EVENTS)
      expect(illegal(events), at).toEqual([])
      runs.add(JSON.stringify(plain({ tasks, events })))
      // chapter 8 has a policy under which somebody starves: that run is cut off
      if (!path.startsWith('code/08'))
        expect(events.filter(({ what }) => what === 'ended').length, at).toBe(tasks.length)
    }
    expect(runs.size).toBeGreaterThan(1)
  })

  test('at first is the one that is kept, and the same choice gives the same run', async () => {
    const { traced } = await module
    expect(plain(traced(defaults(controls)))).toEqual(plain(kept))
    const other = [...everyChoice(controls)].at(-1)!
    expect(plain(traced(other))).toEqual(plain(traced(other)))
  })
})

const BEFORE: Record<TraceEvent['what'], readonly (string | undefined)[]> = {
  made: [undefined],
  ready: [undefined, 'made', 'running', 'parked'],
  run: ['ready'],
  parked: ['running'],
  ended: ['running'],
  cancel: ['made', 'ready', 'running', 'parked'],
  note: ['running'],
}

/** The events that cannot follow what their task has done before. */
function illegal(events: readonly TraceEvent[]): TraceEvent[] {
  const states = new Map<number, string>()
  return events.filter(({ what, task }) => {
    const isLegal = BEFORE[what].includes(states.get(task))
    if (what !== 'note' && what !== 'cancel') states.set(task, what === 'run' ? 'running' : what)
    return !isLegal
  })
}
