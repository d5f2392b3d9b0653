// A link that, when it is mended, sends again what it held. What was sent
// just before the mending overtakes it.

import { VirtualClock } from '../../10-time/virtual-clock.ts'

// #region link
const clock = new VirtualClock()
const after = (time: number, call: () => void) => clock.at(time, call)
let isCut = false
let held: string[] = []

function carry(packet: string): void {
  after(clock.now() + 10, () => {
    if (isCut) held.push(packet)
    else console.log(`${clock.now()}: ${packet} arrives`)
  })
}

function mend(): void {
  isCut = false
  for (const packet of held) carry(packet)
  held = []
}
// #endregion link

// #region run
after(0, () => carry('the first'))
after(5, () => (isCut = true))
after(12, () => carry('the second'))
after(15, mend)
while (clock.advance()) continue
// #endregion run
