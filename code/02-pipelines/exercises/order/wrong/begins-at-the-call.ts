// You let the first cup be filled where the pipeline is made. A call of a
// generator function runs nothing of its body. Who pulls first?

import { chunk, filter, map, take } from '../../../stages.ts'

export function program(say: (line: string) => void): void {
  function* cups() {
    for (let cup = 1; ; cup++) {
      say(`fill ${cup}`)
      yield cup
    }
  }
  function isGood(cup: number) {
    say(`taste ${cup}`)
    return cup % 2 === 0
  }
  function sweeten(cup: number) {
    say(`sweeten ${cup}`)
    return cup
  }

  const sweet = map(filter(cups(), isGood), sweeten)
  const trays = take(chunk(sweet, 2), 1)
  say('open')
  for (const tray of trays) say(`serve ${tray.join(' and ')}`)
  say('close')
}

export const prediction = [
  'fill 1',
  'taste 1',
  'open',
  'fill 2',
  'taste 2',
  'sweeten 2',
  'fill 3',
  'taste 3',
  'fill 4',
  'taste 4',
  'sweeten 4',
  'serve 2 and 4',
  'close',
]
