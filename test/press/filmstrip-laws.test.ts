import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filmstrip } from '../../.vitepress/press/filmstrip.ts'
import { marks } from '../../.vitepress/press/filmstrip/marks.ts'
import { planned } from '../../.vitepress/press/filmstrip/plan.ts'
import { replay } from '../../.vitepress/press/recorder/format.ts'
import { anyRecording } from './any-recording.ts'

describe('any run', () => {
  test('becomes HTML in which every text of the program is escaped and every tag is closed', () => {
    fc.assert(
      fc.property(anyRecording, (run) => {
        const html = filmstrip(run, { highlight: () => [], id: 'run', caption: '"A" <run>' })
        const open: string[] = []
        for (const [tag, name = ''] of html.matchAll(/<\/?([a-z0-9]*)[^>]*>?/g)) {
          if (tag.startsWith('</')) expect(open.pop(), tag).toBe(name)
          else {
            expect(tag).toMatch(/^<[a-z]+( [a-z-]+(="[^"<]*")?)*>$/)
            open.push(name)
          }
        }
        expect(open).toEqual([])
      }),
    )
  })

  test('has a place for each generator that no other shares while it lives', () => {
    fc.assert(
      fc.property(anyRecording, (run) => {
        const states = replay(run)
        const plan = planned(states)
        for (const { stack, parked } of states) {
          const places = [...stack, ...parked].flatMap(({ id }) => plan.place.get(id) ?? [])
          expect(new Set(places).size).toBe(places.length)
          for (const { id } of parked)
            expect(plan.places[plan.place.get(id)!]).toBeGreaterThanOrEqual(plan.rows.get(id)!)
          for (const { id, locals } of [...stack, ...parked])
            expect(plan.rows.get(id)).toBeGreaterThan(Object.keys(locals).length)
        }
      }),
    )
  })

  test('marks one current line, that of the top of the stack, and never says of it that it waits', () => {
    fc.assert(
      fc.property(anyRecording, (run) => {
        const states = replay(run)
        for (const state of states) {
          const found = marks(state, planned(states))
          const now = found.filter(({ as }) => as === 'now')
          const line = state.stack.at(-1)?.line
          expect(now.map((mark) => mark.line)).toEqual(line === undefined ? [] : [line])
          expect(found.filter(({ as }) => as === 'below').map((mark) => mark.line)).not.toContain(
            line,
          )
        }
      }),
    )
  })
})
