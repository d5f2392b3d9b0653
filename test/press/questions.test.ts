// Check-yourself questions: what they are made of, and in which order they are asked.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapters, exists, read, thisBook } from '../../.vitepress/press/book.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { questions, questionsFile } from '../../.vitepress/press/questions.ts'
import { Deck } from '../../.vitepress/theme/questions/deck.ts'
import { scratch } from './scratch.ts'

const own = chapters(thisBook)
  .map(({ slug }) => slug)
  .filter((slug) => exists(thisBook, questionsFile(slug)))

const one = (text: string) =>
  scratch({
    'code/01-a/questions.yaml': text,
    'code/01-a/p.ts': '// P.\nconsole.log(1)\n',
    'code/01-a/p.ts.out': '$ node code/01-a/p.ts\n1\n',
  })

describe('the questions of this book', () => {
  test('are there for every chapter', () => {
    expect(own).toEqual(chapters(thisBook).map(({ slug }) => slug))
  })

  test.for(own)('%s: each has one right answer, and what prints is what was captured', (slug) => {
    for (const { ask, choices, program } of questions(thisBook, slug)) {
      const right = choices.filter(({ isRight }) => isRight)
      expect(right, ask).toHaveLength(1)
      if (program) expect(right[0]!.text).toBe(shown(thisBook, program.path).text.trim())
    }
  })

  test.for(own)('%s: what a program prints is not typed as a right answer', (slug) => {
    const asks = /ask: .*print/g
    const text = read(thisBook, questionsFile(slug))
    for (const { index } of text.matchAll(asks))
      expect(text.slice(index).split('\n')[1], `near ${text.slice(index, index + 60)}`).toMatch(
        /^ +program: /,
      )
  })

  test.for(own)('%s: the right answer is not always in the same place', (slug) => {
    const places = questions(thisBook, slug).map(({ choices }) =>
      choices.findIndex(({ isRight }) => isRight),
    )
    expect(new Set(places).size).toBeGreaterThan(1)
  })
})

describe('a question', () => {
  test('takes its right answer from the program’s output', () => {
    const book = one('- ask: What?\n  program: p.ts\n  wrong: ["2"]\n  because: So.\n')
    expect(questions(book, '01-a')[0]!.choices.find(({ isRight }) => isRight)!.text).toBe('1')
  })

  test.for([
    ['- ask: What?\n  wrong: [a]\n  because: So.\n', /either a program or a right answer/],
    [
      '- ask: What?\n  right: a\n  program: p.ts\n  wrong: [b]\n  because: So.\n',
      /either a program or a right answer/,
    ],
    ['- ask: What?\n  right: a\n  wrong: [a]\n  because: So.\n', /one answer twice/],
    [
      '- ask: What?\n  program: p.ts\n  wrong: ["1"]\n  because: So.\n',
      /questions\.yaml:1: .*one answer twice/,
    ],
    [
      '- ask: What?\n  program: gone.ts\n  wrong: [a]\n  because: So.\n',
      /:1: there is no code\/01-a\/gone\.ts/,
    ],
    [
      '- ask: A\n  right: a\n  wrong: [b]\n  because: So.\n- ask: B\n  right: a\n  wrong: []\n  because: So.\n',
      /questions\.yaml:5: wrong: /,
    ],
  ] as const)('that is broken is told with its line: %j', ([text, complaint]) => {
    expect(() => questions(one(text), '01-a')).toThrow(complaint)
  })

  test('keeps its name and its order while other questions come and go', () => {
    const a = '- ask: A\n  right: a\n  wrong: [b, c, d]\n  because: So.\n'
    const b = '- ask: B\n  right: a\n  wrong: [b]\n  because: So.\n'
    expect(questions(one(b + a), '01-a')[1]).toEqual(questions(one(a), '01-a')[0])
  })
})

describe('the deck', () => {
  test('asks once more what was missed, and nothing else, until nothing is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 6 }), { minLength: 1 }),
        (rounds) => {
          const all = ['a', 'b', 'c', 'd', 'e', 'f']
          const deck = new Deck(all)
          let expected = all
          for (const answers of rounds) {
            const asked: string[] = []
            const missed: string[] = []
            for (const isRight of answers) {
              const id = deck.current
              if (id === undefined) break
              asked.push(id)
              if (!isRight) missed.push(id)
              deck.answer(isRight)
              deck.next()
            }
            expect(asked).toEqual(expected)
            expect(deck.current).toBeUndefined()
            expect(deck.kept.missed.toSorted()).toEqual(missed.toSorted())
            expected = missed
            deck.again()
          }
        },
      ),
    )
  })

  test('takes up where a reader left, and forgets questions that are gone', () => {
    const deck = new Deck(['a', 'b', 'c'], { right: ['a', 'gone'], missed: ['b'] })
    expect(deck.current).toBe('c')
    expect(deck.place).toEqual({ nth: 1, of: 1 })
    deck.answer(true)
    deck.next()
    expect(deck.current).toBeUndefined()
    deck.again()
    expect(deck.current).toBe('b')
    deck.restart()
    expect(deck.kept).toEqual({ right: [], missed: [] })
    expect(deck.place).toEqual({ nth: 1, of: 3 })
  })
})
