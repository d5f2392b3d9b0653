// Small random programs of generators that call, delegate to, loop over, close and throw into each
// other, for comparing two recorders. Each ends: a loop has at most two rounds.

import fc from 'fast-check'

/** Gives choices, one after the other: a number below `most`. */
type Choose = (most: number) => number

const GENERATORS = 3
const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`)

/** Statements in a generator function, which may use those after it. */
function statements(choose: Choose, own: number, depth: number): string[] {
  return Array.from({ length: 1 + choose(2) }).flatMap(() => statement(choose, own, depth))
}

function statement(choose: Choose, own: number, depth: number): string[] {
  const next = `g${own + 1 + choose(GENERATORS - own)}`
  const name = `v${depth}${choose(90) + 10}`
  const canUse = own < GENERATORS
  const inner = (): string[] =>
    indent(depth < 2 ? statements(choose, own, depth + 1) : ['said += 1'])
  switch (choose(canUse ? 9 : 7)) {
    case 0:
      return [`yield ${choose(9)}`]
    case 1:
      return [`const ${name} = yield n`, `console.log('got', ${name})`]
    case 2:
      return ['try {', ...inner(), '} finally {', "  console.log('finally')", '}']
    case 3:
      return ['try {', ...inner(), '} catch (error) {', '  console.log(String(error))', '}']
    case 4:
      return ['if (n > 1) {', ...inner(), '} else said += n']
    case 5:
      return ['for (let i = 0; i < 2; i++) {', ...inner(), '}']
    case 6:
      return [`console.log(twice(${choose(9)}))`]
    case 7:
      return [`const ${name} = yield* ${next}(n + 1)`]
    default:
      return [
        `for (const each of ${next}(n)) {`,
        '  console.log(each)',
        ...(choose(2) ? ['  break'] : []),
        '}',
      ]
  }
}

function program(choices: number[]): string {
  let at = 0
  const choose: Choose = (most) => choices[at++ % choices.length]! % most
  const generators = Array.from({ length: GENERATORS }, (_, index) => [
    `function* g${index + 1}(n: number): Generator<number, number, number> {`,
    ...indent(statements(choose, index + 1, 0)),
    ...(choose(3) ? ['  return n'] : ["  throw new Error('out')"]),
    '}',
  ])
  const act = ['it.next(1)', 'it.next(2)', 'it.return(3)', "it.throw(new Error('in'))"]
  const acts = Array.from({ length: 3 }, () => [
    'try {',
    `  console.log(${act[choose(act.length)]!})`,
    '} catch (error) {',
    '  console.log(String(error))',
    '}',
  ])
  return [
    'let said = 0',
    'const twice = (x: number) => x * 2',
    ...generators.flat(),
    'const it = g1(1)',
    ...acts.flat(),
    'console.log(said)',
    '',
  ].join('\n')
}

/** So many programs, the same for the same seed. */
export const programs = (seed: number, count: number): string[] =>
  fc.sample(
    fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }).map((choices) => program(choices)),
    { seed, numRuns: count },
  )
