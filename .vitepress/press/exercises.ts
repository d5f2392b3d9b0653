// Exercises: one folder each, `code/NN-slug/exercises/NAME/`, one contract for all.
//
//   README.md      front matter (title, points, kind, hints) and the task
//   stub.ts        what the reader starts from; type-checks, and fails the tests
//   test.ts        imports './stub.ts', and `test`, `describe`, `expect` from 'vitest'
//   solution.ts    passes
//   wrong/*.ts     answers that people really give; the head comment is the hint for them
//   verdicts.json  evidence: how each wrong answer fails (evidence/verdicts.ts makes it)
//
// A runner resolves './stub.ts' in the test to the stub, the reader's file, the solution or a wrong
// answer. The reader's file lies in `work/`, which git does not touch.

import { posix } from 'node:path'
import * as z from 'zod'
import { exists, list, read, splitPage, type Book } from './book.ts'
import { checkTest, lineAt } from './exercise/check.ts'
import type { Job } from './exercise/steps.ts'
import { workFile } from './exercise/work.ts'
import { PressError } from './errors.ts'

const FrontMatter = z.strictObject({
  title: z.string().min(1),
  points: z.number().int().positive(),
  kind: z.enum(['write', 'mend', 'predict', 'complete']),
  /** From gentle to strong. */
  hints: z.array(z.string().min(1)).min(1),
})

export interface Exercise extends z.infer<typeof FrontMatter> {
  /** The chapter's folder: `01-yield`. */
  chapter: string
  name: string
  /** `01-yield/collect`: how progress and messages call it. */
  id: string
  folder: string
  /** The task, in Markdown. */
  task: string
  stub: string
  test: string
  solution: string
  wrong: { name: string; path: string; hint: string }[]
  /** Where the reader's file lies, once there is one. */
  work: string
}

/** All exercises of the book, in the order of chapters and names; the first broken one is an error. */
export const exercises = (book: Book): Exercise[] =>
  list(book, 'code/[0-9][0-9]-*/exercises/*').map((folder) => exercise(book, folder))

const FILES = /^(README\.md|stub\.ts|test\.ts|solution\.ts|verdicts\.json|wrong(\/[\w-]+\.ts)?)$/

/** Reads one exercise and holds it to the contract. */
export function exercise(book: Book, folder: string): Exercise {
  const [, chapter = '', , name = ''] = folder.split('/')
  const at = (file: string): string => `${folder}/${file}`
  for (const file of ['README.md', 'stub.ts', 'test.ts', 'solution.ts'])
    if (!exists(book, at(file)))
      throw new PressError({
        file: at(file),
        what: 'this exercise has no such file',
        todo: 'An exercise is README.md, stub.ts, test.ts, solution.ts and wrong/*.ts.',
      })
  for (const path of list(book, at('**/*')))
    if (!FILES.test(posix.relative(folder, path)))
      throw new PressError({
        file: path,
        what: 'this file has no place in an exercise',
        todo: 'Shared code is a module of the chapter; wrong answers lie in wrong/.',
      })
  const wrong = list(book, at('wrong/*.ts')).map((path) => ({
    name: posix.basename(path, '.ts'),
    path,
    hint: headComment(book, path),
  }))
  if (wrong.length === 0)
    throw new PressError({
      file: at('wrong'),
      what: 'there are no wrong answers',
      todo: 'Write those that people really give, each with its hint as head comment.',
    })
  checkTest(book, at('test.ts'))
  return {
    ...readme(book, at('README.md')),
    chapter,
    name,
    id: `${chapter}/${name}`,
    folder,
    stub: at('stub.ts'),
    test: at('test.ts'),
    solution: at('solution.ts'),
    wrong,
    work: workFile(chapter, name),
  }
}

function readme(book: Book, file: string): z.infer<typeof FrontMatter> & { task: string } {
  const text = read(book, file)
  const todo =
    'Between two --- lines: title, points (a whole number), kind (write, mend, predict or complete) and hints (a list). The task follows.'
  let page
  try {
    page = splitPage(text)
  } catch (error) {
    throw new PressError({
      file,
      line: 1,
      what: `front matter: ${(error as Error).message.split('\n')[0]!}`,
      todo,
    })
  }
  const parsed = FrontMatter.safeParse(page.data)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = String(issue?.path[0] ?? '')
    const line = lineAt(text, Math.max(0, text.indexOf(`\n${field}:`) + 1))
    throw new PressError({
      file,
      line,
      what: `front matter: ${field}: ${issue?.message ?? ''}`,
      todo,
    })
  }
  const task = page.body.trim()
  if (!task) throw new PressError({ file, line: page.bodyLine, what: 'there is no task', todo })
  return { ...parsed.data, task }
}

/** The comment that a wrong answer opens with. An empty comment line parts two paragraphs. */
function headComment(book: Book, file: string): string {
  const lines = read(book, file).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  const said = lines.slice(0, end).map((line) => line.slice(2).trim() || '\n\n')
  const hint = said
    .join(' ')
    .replace(/ *\n\n */g, '\n\n')
    .trim()
  if (!hint)
    throw new PressError({
      file,
      line: 1,
      what: 'this wrong answer has no hint',
      todo: 'Open it with a comment: what the reader did, why it fails, where to look; not the solution.',
    })
  return hint
}

/** What a runner needs to run a subject under the tests of an exercise. */
export const job = ({ test, stub }: Exercise, subject: string): Job => ({ test, stub, subject })
