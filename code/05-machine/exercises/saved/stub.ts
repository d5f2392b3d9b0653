// What does this program note? Fill in `prediction`; leave `program` alone.

import { ServeMachine } from '../../serve-machine.ts'

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

/** Every line that `program` notes, in order. The first one is given. */
export const prediction: string[] = ['at 1: cups 0, guest 0 of 0']
