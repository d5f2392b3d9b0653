// You let the timer of 20 ring. What does the timer of 10 do to it?
import { Connection } from '../../../connections.ts'
import { Loop } from '../../../loop.ts'
import { Simulation } from '../../../simulation.ts'

export function program(log: (line: string) => void) {
  const outside = new Simulation()
  const loop = new Loop(outside)
  const say = (what: string) => log(`${loop.now()} ${what}`)

  loop.callLater(10, () => {
    say('timer of 10')
    never.cancel()
    loop.callSoon(() => say('soon after'))
  })
  loop.callLater(30, () => say('timer of 30'))
  loop.callLater(0, () => say('timer of 0'))
  const never = loop.callLater(20, () => say('timer of 20'))

  loop.callSoon(() => {
    say('first')
    loop.callSoon(() => say('asked by the first'))
  })
  loop.callSoon(() => say('second'))

  const ann = new Connection('Ann')
  outside.at(10, () => ann.arrive('tea'))
  loop.watch(ann, () => {
    say(`text: ${ann.take() ?? ''}`)
    loop.unwatch(ann)
  })

  loop.run()
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  '0 first',
  '0 second',
  '0 timer of 0',
  '0 asked by the first',
  '10 text: tea',
  '10 timer of 10',
  '10 soon after',
  '20 timer of 20',
  '30 timer of 30',
]
