// The lists of a page as Markdown. Questions come with their answers folded; exercises with their task,
// their hints folded, and where to begin.

import { read, type Book } from '../book.ts'
import type { Embed, List } from '../blocks.ts'
import { chapterOf, type Writers } from '../chapter-lists.ts'
import { sourcesList } from '../citations.ts'
import { contents, progress } from '../contents.ts'
import { countsTable } from '../counts.ts'
import { exercises } from '../exercises.ts'
import { escape } from '../filmstrip/html.ts'
import { attacksTable, limitsTable, pointsTable } from '../grade/tables.ts'
import { questions, type Choice, type Question } from '../questions.ts'
import type { WithBase } from '../render.ts'
import { requirementsTable } from '../requirements.ts'
import { deckList } from '../slides/html.ts'
import { lessonsHtml, projectsHtml, syllabusHtml } from '../teaching/html.ts'
import { glossary } from '../terms.ts'
import { twinBlocks, twinRows } from '../twins.ts'
import { fence, plainEmbed } from './blocks.ts'
import { markdownOf } from './html.ts'
import type { Tie } from './tie.ts'

/** Where a list stands, and how links of its texts are led. */
export interface Place {
  book: Book
  page: string
  line: number
  withBase: WithBase
  tie: Tie
}

/** Markdown within the press's HTML stays Markdown. */
const inline = (markdown: string): string => escape(markdown.trim())

const writers = ({ withBase }: Place): Writers => ({ withBase, inline, block: inline })

export const PLAIN_LISTS: Record<List, (place: Place) => string> = {
  '<<< contents': ({ book, withBase }) => markdownOf(contents(book, withBase)),
  '<<< progress': ({ book }) => markdownOf(progress(book)),
  '<<< counts': ({ book }) => markdownOf(countsTable(book)),
  '<<< glossary': ({ book, withBase }) => markdownOf(glossary(book, withBase, inline)),
  '<<< sources': ({ book, withBase }) => markdownOf(sourcesList(book, withBase, inline)),
  '<<< requirements': ({ book }) => markdownOf(requirementsTable(book)),
  '<<< grading limits': () => markdownOf(limitsTable()),
  '<<< grading attacks': ({ book }) => markdownOf(attacksTable(book)),
  '<<< grading points': ({ book }) => markdownOf(pointsTable(book)),
  '<<< decks': (place) => markdownOf(deckList(place.book, writers(place))),
  '<<< plan workshop': (place) => markdownOf(syllabusHtml(place.book, 'workshop', writers(place))),
  '<<< plan course': (place) => markdownOf(syllabusHtml(place.book, 'course', writers(place))),
  '<<< plan club': (place) => markdownOf(syllabusHtml(place.book, 'club', writers(place))),
  '<<< lessons': (place) => markdownOf(lessonsHtml(place.book, writers(place))),
  '<<< projects': (place) => markdownOf(projectsHtml(place.book, writers(place))),
  '<<< python': (place) => place.tie(pairs(place)),
  '<<< questions': (place) =>
    questions(place.book, chapterOf(place.page, place.line))
      .map((one, index) => place.tie(question(place, one, index + 1)))
      .join('\n\n'),
  '<<< exercises': (place) => place.tie(exerciseList(place)),
}

/** Each pair of programs under its title, with what both print. */
const pairs = ({ book, page, line }: Place): string =>
  twinRows(book)
    .flatMap(([group, rows]) => [
      `## ${group}`,
      ...rows.flatMap((row) => [
        `### ${row.title}`,
        ...twinBlocks([row], page, line).map((block) => plainEmbed(book, block)),
      ]),
    ])
    .join('\n\n')

const folded = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`

function question(place: Place, one: Question, number: number): string {
  const { ask, program, choices, because, shown } = one
  const letters = choices.map((_, index) => String.fromCharCode(65 + index))
  const embed: Embed | undefined = program && {
    type: 'embed',
    page: place.page,
    line: place.line,
    shows: 'code',
    ...program,
    since: undefined,
    predict: false,
    running: false,
    caption: '',
  }
  const right = letters[choices.findIndex(({ isRight }) => isRight)]!
  const answer = [
    `**${right}**. ${because}`,
    ...choices.flatMap((choice, index) =>
      choice.because ? [`${letters[index]!}: ${choice.because}`] : [],
    ),
    ...(shown ? [`Shown by \`${shown}\`.`] : []),
  ]
  return [
    `**Question ${number}.** ${ask.trim()}`,
    ...(embed ? [plainEmbed(place.book, embed)] : []),
    ...choices.map((choice, index) => choiceText(letters[index]!, choice, embed !== undefined)),
    folded('Answer', answer.join('\n\n')),
  ].join('\n\n')
}

const choiceText = (letter: string, { text }: Choice, isOutput: boolean): string =>
  isOutput ? `${letter}:\n\n${fence('', text || '(nothing)')}` : `${letter}: ${text}`

function exerciseList({ book, page, line }: Place): string {
  const chapter = chapterOf(page, line)
  return exercises(book)
    .filter((exercise) => exercise.chapter === chapter)
    .map(({ name, title, points, task, hints, stub }) =>
      [
        `### ${title}`,
        `${points} ${points === 1 ? 'point' : 'points'}`,
        task.trim(),
        'What you start from:',
        fence('ts', read(book, stub)),
        fence('console', `$ npm run exercise ${Number(chapter.slice(0, 2))} ${name}`),
        ...hints.map((hint, index) => folded(`Hint ${index + 1} of ${hints.length}`, hint)),
      ].join('\n\n'),
    )
    .join('\n\n')
}
