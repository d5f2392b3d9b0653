// Syllabi: which chapters are taught when, and for how long. `docs/teaching/syllabi.yaml` says which
// chapters meet; minutes come from the chapters. Invariant: the items of a meeting add up to its length,
// nobody sits longer than `STRETCH` without a break, and a meeting with no time to practise is an error.

import { parse } from 'yaml'
import * as z from 'zod'
import { chapters, read, type Book, type Chapter } from '../book.ts'
import { PressError } from '../errors.ts'
import { questions } from '../questions.ts'

export const SYLLABI = 'docs/teaching/syllabi.yaml'
export const NAMES = ['workshop', 'course', 'club'] as const
export type Name = (typeof NAMES)[number]

const Plan = z.strictObject({
  each: z.enum(['day', 'week', 'evening']),
  way: z.enum(['taught', 'read']),
  begins: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .default('00:00'),
  length: z.number().int().positive(),
  lunch: z.number().int().nonnegative(),
  meetings: z.array(z.array(z.number().int()).min(1)).min(1),
})
const Format = z.strictObject({ workshop: Plan, course: Plan, club: Plan })

/** What happens in a stretch of a meeting. */
export type What = 'chapter' | 'questions' | 'practice' | 'break' | 'lunch' | 'close'

export interface Item {
  what: What
  minutes: number
  /** Of a chapter, its questions or its practice. */
  chapter?: Chapter
}

export interface Meeting {
  chapters: Chapter[]
  items: Item[]
  /** Minutes of reading before it. */
  before: number
}

export interface Syllabus extends z.infer<typeof Plan> {
  plans: Meeting[]
}

/** Minutes without a break. */
export const STRETCH = 100
const BREAK = 15
/** Minutes to talk about one question. */
const QUESTION = 3
/** The least practice that is worth beginning. */
export const LEAST = 15

export function syllabi(book: Book): Record<Name, Syllabus> {
  const parsed = Format.safeParse(parse(read(book, SYLLABI)))
  if (!parsed.success)
    throw new PressError({
      file: SYLLABI,
      what: z.prettifyError(parsed.error),
      todo: 'A syllabus has each, way, length, lunch and meetings; begins is optional.',
    })
  const all = chapters(book)
  const make = (plan: z.infer<typeof Plan>): Syllabus => ({
    ...plan,
    plans: plan.meetings.map((numbers) => {
      const own = numbers.map((number) => {
        const found = all.find((chapter) => chapter.number === number)
        if (found) return found
        const what = `there is no chapter ${number}`
        throw new PressError({ file: SYLLABI, what, todo: 'Name chapters by their numbers.' })
      })
      return meeting(book, plan, own)
    }),
  })
  const { workshop, course, club } = parsed.data
  return { workshop: make(workshop), course: make(course), club: make(club) }
}

const sum = (minutes: readonly number[]): number => minutes.reduce((total, each) => total + each, 0)

/** Lays out a meeting: as many breaks as it needs, and the rest of the time for practice. */
function meeting(book: Book, plan: z.infer<typeof Plan>, own: Chapter[]): Meeting {
  const reading = sum(own.map(({ minutes }) => minutes))
  const talk = own.map(({ slug }) => questions(book, slug).length * QUESTION)
  const given = own.map((chapter, index) =>
    plan.way === 'taught' ? chapter.minutes : talk[index]!,
  )
  for (let breaks = 0; breaks < 20; breaks++) {
    const left = plan.length - plan.lunch - breaks * BREAK - sum(given)
    const practice = Math.floor(left / own.length / 5) * 5
    if (practice < LEAST) break
    const work = own.flatMap((chapter, index): Item[] => [
      { what: plan.way === 'taught' ? 'chapter' : 'questions', minutes: given[index]!, chapter },
      { what: 'practice', minutes: practice, chapter },
    ])
    const rest = left - practice * own.length
    if (rest > 0) work.push({ what: 'close', minutes: rest })
    const items = withBreaks(work, plan.lunch)
    if (items.filter(({ what }) => what === 'break').length > breaks) continue
    const spare = plan.length - sum(items.map(({ minutes }) => minutes))
    if (spare > 0) items.push({ what: 'close', minutes: spare })
    return { chapters: own, items, before: plan.way === 'read' ? reading : 0 }
  }
  throw new PressError({
    file: SYLLABI,
    what: `chapters ${own.map(({ number }) => number).join(', ')} do not fit into ${plan.length} minutes`,
    todo: 'Give the meeting fewer chapters, or more time.',
  })
}

/** Puts a break before whatever would make a stretch too long; the one nearest the middle is lunch. */
function withBreaks(work: readonly Item[], lunch: number): Item[] {
  const half = sum(work.map(({ minutes }) => minutes)) / 2
  const items: Item[] = []
  let stretch = 0
  let passed = 0
  let fed = lunch === 0
  for (const item of work) {
    if (!fed && passed + item.minutes / 2 > half) {
      items.push({ what: 'lunch', minutes: lunch })
      fed = true
      stretch = 0
    } else if (stretch > 0 && stretch + item.minutes > STRETCH) {
      items.push({ what: 'break', minutes: BREAK })
      stretch = 0
    }
    items.push(item)
    stretch += item.minutes
    passed += item.minutes
  }
  return items
}

/** Terms that a meeting's chapters need and no chapter taught so far gives, each with the chapter that does. */
export function missing(
  book: Book,
  taught: readonly Chapter[],
  chapter: Chapter,
): [string, Chapter][] {
  const given = new Set(taught.flatMap(({ gives }) => Object.keys(gives)))
  return chapter.needs
    .filter((term) => !given.has(term))
    .map((term) => [term, chapters(book).find(({ gives }) => term in gives)!])
}
