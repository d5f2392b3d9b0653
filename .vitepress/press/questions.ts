// Check yourself: the questions of a chapter, in `code/NN-slug/questions.yaml`. What a program prints is
// never typed: such a question names its program, and the right answer is the output that the suite has
// captured. A page shows all of them as a list with answers to unfold; the widget asks one at a time.

import { LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { exists, hash, read, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { shown } from './evidence/output.ts'

const Wrong = z.union([
  z.string().min(1),
  z.strictObject({ answer: z.string().min(1), because: z.string().min(1) }),
])

const Question = z
  .strictObject({
    ask: z.string().min(1),
    /** The program whose output is the right answer, below the chapter's folder. */
    program: z.string().optional(),
    /** A region of it, if not all of it is to be seen. */
    region: z.string().optional(),
    right: z.string().min(1).optional(),
    wrong: z.array(Wrong).min(1).max(5),
    because: z.string().min(1),
    /** The program that shows what the explanation says. */
    shown: z.string().optional(),
  })
  .refine(({ program, right }) => (program === undefined) !== (right === undefined), {
    message: 'a question has either a program or a right answer',
  })

export interface Choice {
  /** Markdown; where the question has a program, what it prints. */
  text: string
  isRight: boolean
  /** Why someone might choose it, or ''. */
  because: string
}

export interface Question {
  /** The same for as long as the question is. */
  id: string
  ask: string
  program: { path: string; region: string | undefined } | undefined
  /** In an order that depends on the question alone. */
  choices: Choice[]
  because: string
  shown: string | undefined
}

export const questionsFile = (chapter: string): string => `code/${chapter}/questions.yaml`

/** The programs that the questions of a chapter show. */
export const questionPrograms = (
  book: Book,
  chapter: string,
): { path: string; region: string | undefined }[] =>
  raw(book, chapter).flatMap(({ program, region }) =>
    program === undefined ? [] : [{ path: `code/${chapter}/${program}`, region }],
  )

/** The questions of a chapter, whole; one that cannot be answered is an error with its line. */
export function questions(book: Book, chapter: string): Question[] {
  const file = questionsFile(chapter)
  return raw(book, chapter).map((one) => {
    const right =
      one.right ??
      shown(book, present(book, file, one.line, `code/${chapter}/${one.program!}`)).text
    const program =
      one.program === undefined
        ? undefined
        : { path: `code/${chapter}/${one.program}`, region: one.region }
    const choices = [
      { text: right.trim(), isRight: true, because: '' },
      ...one.wrong.map((wrong) =>
        typeof wrong === 'string'
          ? { text: wrong.trim(), isRight: false, because: '' }
          : { text: wrong.answer.trim(), isRight: false, because: wrong.because.trim() },
      ),
    ]
    const texts = choices.map(({ text }) => text)
    if (new Set(texts).size < texts.length)
      throw new PressError({
        file,
        line: one.line,
        what: `“${one.ask}” has one answer twice`,
        todo: 'A wrong answer differs from the right one and from the others.',
      })
    return {
      id: hash(one.ask, one.program ?? '', right).slice(0, 8),
      ask: one.ask,
      program,
      choices: choices.sort((a, b) => (hash(one.ask, a.text) < hash(one.ask, b.text) ? -1 : 1)),
      because: one.because.trim(),
      shown:
        one.shown === undefined
          ? undefined
          : present(book, file, one.line, `code/${chapter}/${one.shown}`),
    }
  })
}

type Raw = z.infer<typeof Question> & { line: number }

function raw(book: Book, chapter: string): Raw[] {
  const file = questionsFile(chapter)
  if (!exists(book, file))
    throw new PressError({
      file,
      what: 'this chapter has no questions',
      todo: 'Write them, or take <<< questions from its page.',
    })
  const lines = new LineCounter()
  const document = parseDocument(read(book, file), { lineCounter: lines })
  const parsed = z.array(Question).min(1).safeParse(document.toJS())
  const lineOf = (index: number): number => {
    const node: unknown = document.getIn([index], true)
    const start =
      typeof node === 'object' && node !== null && 'range' in node
        ? (node.range as number[])[0]!
        : 0
    return lines.linePos(start).line
  }
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new PressError({
      file,
      line: lineOf(Number(issue?.path[0] ?? 0)),
      what: `${issue?.path.slice(1).join('.') ?? ''}: ${issue?.message ?? ''}`,
      todo: 'A question is: ask; program or right; wrong (a list); because; and, if you like, shown.',
    })
  }
  return parsed.data.map((one, index) => ({ ...one, line: lineOf(index) }))
}

function present(book: Book, file: string, line: number, path: string): string {
  if (exists(book, path)) return path
  throw new PressError({
    file,
    line,
    what: `there is no ${path}`,
    todo: 'The path begins in the chapter’s folder.',
  })
}
