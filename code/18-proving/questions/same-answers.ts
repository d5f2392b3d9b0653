// Two that answer by the same seed, and one by another.

import { seeded } from '../../08-round-robin/choice.ts'

const answers = (seed: number): string => {
  const choose = seeded(seed)
  return Array.from({ length: 20 }, () => choose(6)).join()
}
console.log(answers(7) === answers(7))
console.log(answers(7) === answers(8))
