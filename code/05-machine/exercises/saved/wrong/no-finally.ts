// You leave the finally out. return() resumes the generator, with a return at
// its yield; and this yield stands in a try.

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
  'at 1: cups 0, guest 0 of 0',
  'at 2: cups 0, guest 1 of 2',
  'at 2: cups 4, guest 2 of 2',
  'at 3: cups 4, guest 2 of 2',
]
