// Plans for teaching: syllabi that add up, and lessons that are made of the chapters and nothing else.

import { describe, expect, test } from 'vitest'
import { chapters, exists, read, thisBook as book } from '../../.vitepress/press/book.ts'
import { questions } from '../../.vitepress/press/questions.ts'
import { lesson, projects, rubric, sentence } from '../../.vitepress/press/teaching/lessons.ts'
import {
  LEAST,
  missing,
  NAMES,
  STRETCH,
  syllabi,
  SYLLABI,
  type Item,
} from '../../.vitepress/press/teaching/syllabi.ts'
import { scratch } from './scratch.ts'

const all = chapters(book)
const plans = syllabi(book)
const sum = (items: readonly { minutes: number }[]): number =>
  items.reduce((total, { minutes }) => total + minutes, 0)

describe.for(NAMES)('the %s', (name) => {
  const { plans: meetings, length, lunch, way } = plans[name]

  test('adds up to its hours, meeting by meeting', () => {
    for (const { items } of meetings) expect(sum(items)).toBe(length)
  })

  test('gives each chapter its own minutes, or its questions their time', () => {
    for (const { chapters: own, items } of meetings)
      for (const chapter of own) {
        const [given] = items.filter((item) => item.chapter === chapter && item.what !== 'practice')
        const talk = questions(book, chapter.slug).length * 3
        expect(given!.minutes).toBe(way === 'taught' ? chapter.minutes : talk)
      }
  })

  test('lets everybody practise each chapter, and rest', () => {
    for (const { chapters: own, items } of meetings) {
      const practice = items.filter(({ what }) => what === 'practice')
      expect(practice.map(({ chapter }) => chapter)).toEqual(own)
      for (const { minutes } of practice) expect(minutes).toBeGreaterThanOrEqual(LEAST)
      expect(items.filter(({ what }) => what === 'lunch')).toHaveLength(lunch ? 1 : 0)
      let stretch: Item[] = []
      for (const item of items)
        if (item.what === 'break' || item.what === 'lunch') stretch = []
        else {
          stretch.push(item)
          expect(sum(stretch)).toBeLessThanOrEqual(STRETCH)
        }
    }
  })

  test('takes the chapters in their order, each once', () => {
    const numbers = meetings.flatMap((meeting) => meeting.chapters.map(({ number }) => number))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    if (name !== 'workshop') expect(numbers).toEqual(all.map(({ number }) => number))
  })
})

test('the course and the club are called as long as they are', () => {
  const page = read(book, 'docs/teaching/plans.md')
  expect(page).toContain('A workshop of two days')
  expect(plans.workshop.plans).toHaveLength(2)
  expect(page).toContain('A course of ten weeks')
  expect(plans.course.plans).toHaveLength(10)
})

test('a term is missing where the chapter that gives it is left out', () => {
  const [, , third] = all
  expect(missing(book, all.slice(0, 3), third!)).toEqual([])
  for (const [term, from] of missing(book, [third!], third!)) {
    expect(third!.needs).toContain(term)
    expect(Object.keys(from.gives)).toContain(term)
  }
})

describe('a syllabus that cannot be', () => {
  const page =
    '---\ntitle: A\npart: 1\nminutes: 80\ndescription: It is.\ngives: {a: b.}\n---\n\nText.\n'
  const made = (meetings: string) => {
    const plan = `{ each: day, way: taught, length: 90, lunch: 0, meetings: ${meetings} }`
    return syllabi(
      scratch({
        'chapters/01-a.md': page,
        'code/01-a/questions.yaml': '- ask: Q\n  right: a\n  wrong: [b]\n  because: So.\n',
        [SYLLABI]: `workshop: ${plan}\ncourse: ${plan}\nclub: ${plan}\n`,
      }),
    )
  }

  test('has no time to practise', () => {
    expect(() => made('[[1]]')).toThrow('chapters 1 do not fit into 90 minutes')
  })

  test('has a chapter that is not there', () => {
    expect(() => made('[[2]]')).toThrow('there is no chapter 2')
  })
})

describe.for(all)('the lesson of $slug', (chapter) => {
  const { terms, live, exercises } = lesson(book, chapter)

  test('has something to run, to explain and to set', () => {
    expect(terms.length).toBeGreaterThan(0)
    expect(live.length).toBeGreaterThan(0)
    for (const path of live) expect(exists(book, path), path).toBe(true)
    expect(exercises.length).toBeGreaterThan(0)
  })
})

describe('the projects', () => {
  test('are four, one at the end of each part', () => {
    const parts = projects(book).map(
      ({ chapter }) => all.find(({ slug }) => slug === chapter)!.part,
    )
    expect(parts).toEqual([1, 2, 3, 4])
  })

  test('are judged by a table whose points are the exercise’s', () => {
    for (const one of projects(book)) {
      const rows = rubric(one).trim().split('\n').slice(2)
      const points = rows.map((row) => /\| (\d+) (?=\|)/.exec(row)?.[1])
      expect(
        points.reduce((total, each) => total + Number(each), 0),
        one.id,
      ).toBe(one.points)
    }
  })
})

test('a sentence ends where it ends', () => {
  expect(sentence('One `a.b` is. Two.')).toBe('One `a.b` is.')
  expect(sentence('no end')).toBe('no end')
})
