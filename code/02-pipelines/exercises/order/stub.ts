// What does this program say, in which order?

import { chunk, filter, map, take } from '../../stages.ts'

export function program(say: (line: string) => void): void {
  function* cups() {
    for (let cup = 1; ; cup++) {
      say(`fill ${cup}`)
      yield cup
    }
  }
  const taste = (cup: number) => (say(`taste ${cup}`), cup % 2 === 0)
  const sweeten = (cup: number) => (say(`sweeten ${cup}`), cup)

  const sweet = map(filter(cups(), taste), sweeten)
  const trays = take(chunk(sweet, 2), 1)
  say('open')
  for (const tray of trays) say(`serve ${tray.join(' and ')}`)
  say('close')
}

export const prediction = ['open', 'close']
