// You take the 7 for the number of guests. It came with the first next, which
// started the body and answered nothing. Which call answers the first yield?

import { ServeMachine } from '../../../serve-machine.ts'

export function program(note: (line: string) => void) {
  const machine = new ServeMachine((line) => note(line))
  const look = () => {
    const { position, cups, guests, guest } = machine.saved
    note(`at ${position}: cups ${cups}, guest ${guest} of ${guests}`)
  }
  machine.next(7)
  look()
  machine.next(2)
  look()
  machine.next(4)
  look()
  machine.return(9)
  look()
}

/** Every line that `program` notes, in order. */
export const prediction: string[] = [
  'at 1: cups 0, guest 0 of 7',
  'at 2: cups 2, guest 1 of 7',
  'at 2: cups 6, guest 2 of 7',
  'wash 6',
  'at 3: cups 6, guest 2 of 7',
]
