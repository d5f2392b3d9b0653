// The question bank: every check-yourself question of the book in Moodle's XML format, which Moodle and
// several other platforms import. The format: https://docs.moodle.org/en/Moodle_XML_format
//
// Each chapter is a category below its part; a question is a multiple choice with one right answer, its
// order shuffled by the platform; why an answer tempts is that answer's feedback, and the explanation is
// the general feedback. Invariant: a question keeps its id number for as long as it is the same, so
// that a second import does not make a second question.

import { chapters, exists, type Book, type Chapter } from '../book.ts'
import { partTitle } from '../contents.ts'
import { questions, questionsFile, type Choice, type Question } from '../questions.ts'
import { visibleText } from '../render.ts'
import { xml } from '../xml.ts'
import { block, pre } from './html.ts'

const html = (text: string) => ({ '@format': 'html', text })
const plain = (text: string) => ({ text })

/** The bank of the whole book, as XML. */
export function moodle(book: Book): string {
  const asked = chapters(book).filter(({ slug }) => exists(book, questionsFile(slug)))
  const question = asked.flatMap((chapter) => [
    category(chapter),
    ...questions(book, chapter.slug).map((one, index) => multichoice(book, chapter, one, index)),
  ])
  return xml({ quiz: { question } })
}

const TOP = '$course$/top/The Yield Book'

function category({ part, slug, number, title, description }: Chapter) {
  const within = [partTitle(part), `${String(number).padStart(2, '0')} ${title}`]
  return {
    '@type': 'category',
    category: plain([TOP, ...within.map((name) => name.replaceAll('/', '//'))].join('/')),
    info: html(block(description)),
    idnumber: `yield-${slug}`,
  }
}

function multichoice(book: Book, { slug }: Chapter, one: Question, index: number) {
  const { id, ask, program, choices, because, shown } = one
  const code = program ? `\n${pre(visibleText(book, program))}` : ''
  const source = shown === undefined ? '' : `\n<p>Shown by <code>${shown}</code>.</p>`
  return {
    '@type': 'multichoice',
    name: plain(`${slug} ${String(index + 1).padStart(2, '0')}`),
    questiontext: html(`${block(ask)}${code}`),
    generalfeedback: html(`${block(because)}${source}`),
    defaultgrade: '1.0000000',
    penalty: '0.3333333',
    hidden: '0',
    idnumber: `yield-${slug}-${id}`,
    single: 'true',
    shuffleanswers: 'true',
    answernumbering: 'ABCD',
    showstandardinstruction: '0',
    correctfeedback: html(''),
    partiallycorrectfeedback: html(''),
    incorrectfeedback: html(''),
    answer: choices.map((choice) => answer(choice, program !== undefined)),
  }
}

const NOTHING = '(nothing)'

const answer = ({ text, isRight, because }: Choice, isOutput: boolean) => ({
  '@fraction': isRight ? '100' : '0',
  '@format': 'html',
  text: isOutput ? pre(text || NOTHING) : block(text),
  feedback: html(because ? block(because) : ''),
})
