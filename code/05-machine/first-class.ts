// A generator is a value: it is kept in a map, handed to a function, and
// resumed by whoever has it.

// #region all
function* timer(name: string): Generator<string, never> {
  for (let n = 1; ; n++) yield `${name} ${n}`
}

const kept = new Map([
  ['tea', timer('tea')],
  ['egg', timer('egg')],
])

function resume(which: 'tea' | 'egg') {
  return kept.get(which)!.next().value
}

const line: Generator<string, never>[] = []
console.log(resume('tea'), resume('egg'), resume('tea'))
line.push(...kept.values())
console.log(line.map((running) => running.next().value))
// #endregion all
