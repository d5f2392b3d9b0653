// What is sent, thrown and returned into two generators, one inside the
// other, told line by line. An exercise asks for the lines.

import type { Party } from './kitchen.ts'

type Say = (line: string) => void

function* inner(say: Say): Party<string> {
  try {
    say(`inner hears ${yield 'one'}`)
    say(`inner hears ${yield 'two'}`)
  } catch (error) {
    say(`inner catches ${String(error)}`)
  }
  return 'enough'
}

function* outer(say: Say): Party<string> {
  say(`outer hears ${yield 'zero'}`)
  const result = yield* inner(say)
  say(`outer gets ${result}`)
  try {
    say(`outer hears ${yield 'three'}`)
  } finally {
    say('outer leaves')
  }
  return 'the end'
}

/** Starts the two, sends, throws, and ends them. */
export function talk(say: Say) {
  const dialogue = outer(say)
  for (const word of ['a', 'b', 'c']) {
    say(`out comes ${dialogue.next(word).value}`)
  }
  say(`out comes ${dialogue.throw('d').value}`)
  say(`out comes ${dialogue.return('e').value}`)
}
