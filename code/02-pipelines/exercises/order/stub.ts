// What does this program say, in which order?

import { chunk, filter, map, take } from '../../stages.ts'

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

export const prediction = ['open', 'close']
