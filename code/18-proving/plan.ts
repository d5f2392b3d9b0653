// A plan: all that is to happen in one run, made from a seed before the run
// begins. It is data: it can be printed, kept in a file, and made smaller.

import { type Choose, seeded } from '../08-round-robin/choice.ts'
import { type Conditions } from '../15-sockets/simulated-link.ts'
import { NAMES } from './files.ts'

// #region asked
/** One request; `body` is how many bytes it brings. */
export interface Asked {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly path: string
  readonly body: number
}
// #endregion asked

// #region plan
/** Times are milliseconds from the beginning of the run; by the fiftieth
 * the server listens. */
export interface ClientPlan {
  readonly name: string
  readonly at: number
  readonly asks: readonly Asked[]
  /** Whether all is asked at once, or each after the answer before it. */
  readonly atOnce: boolean
  /** Whether its end is closed for writing when all has been asked. */
  readonly endsEarly: boolean
  /** How long it waits before each read, and before it asks again. */
  readonly pause: number
  readonly rest: number
}

/** One that does nothing out of the ordinary. */
export const calmClient: Omit<ClientPlan, 'name' | 'asks'> = {
  at: 50,
  atOnce: false,
  endsEarly: false,
  pause: 0,
  rest: 0,
}

export const FAULTS = [
  'cut', // nothing arrives for a while
  'lost', // both ends are told that the connection is lost
  'reset', // the client throws it away
  'half-open', // the same while the link is cut: the server is not told
  'silent', // the client neither reads nor writes any more
] as const

export interface Fault {
  readonly at: number
  readonly kind: (typeof FAULTS)[number]
  readonly client: string
  /** How long the link is cut, if it is. */
  readonly lasts: number
}

export interface Plan {
  /** Of the network, the disk, and the scheduler: who runs next. */
  readonly seed: number
  readonly link: Partial<Conditions>
  /** The disk takes up to so long for each answer. */
  readonly disk: number
  readonly clients: readonly ClientPlan[]
  readonly faults: readonly Fault[]
  /** When the server is told to stop. */
  readonly stopAt: number
}
// #endregion plan

// #region random
/** The plan of a seed: always the same one. */
export function randomPlan(seed: number): Plan {
  const choose = seeded(seed)
  const names = ['Ann', 'Bob', 'Cat', 'Dan']
  const count = 1 + choose(names.length)
  const clients = names
    .slice(0, count)
    .map((name) => randomClient(name, choose))
  const link = randomLink(choose)
  return {
    seed,
    link,
    disk: oneOf(choose, [0, 0, 3, 30]),
    clients,
    faults: Array.from({ length: choose(4) }, () =>
      randomFault(oneOf(choose, clients), choose),
    ),
    // one time in four, just as somebody comes
    stopAt:
      choose(4) === 0
        ? oneOf(choose, clients).at + link.delay
        : 50 + choose(800),
  }
}

const oneOf = <T>(choose: Choose, items: readonly T[]): T =>
  items[choose(items.length)]!
// #endregion random

// #region random-link
const randomLink = (choose: Choose) => ({
  delay: oneOf(choose, [0, 1, 5, 20]),
  jitter: oneOf(choose, [0, 5, 50]),
  bandwidth: oneOf(choose, [Infinity, 1000, 50]),
  packet: oneOf(choose, [1460, 65_536]),
  ragged: oneOf(choose, [true, false]),
})
// #endregion random-link

// #region random-client
const randomClient = (name: string, choose: Choose): ClientPlan => ({
  name,
  at: 50 + choose(200),
  asks: Array.from({ length: 1 + choose(4) }, () => randomAsk(choose)),
  atOnce: oneOf(choose, [true, false]),
  endsEarly: choose(4) === 0,
  pause: oneOf(choose, [0, 0, 0, 1, 20]),
  rest: oneOf(choose, [0, 0, 100]),
})

const METHODS = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST'] as const

function randomAsk(choose: Choose): Asked {
  const method = oneOf(choose, METHODS)
  const body = method === 'POST' ? oneOf(choose, [0, 10, 3000]) : 0
  return { method, path: oneOf(choose, [...NAMES, '/missing']), body }
}
// #endregion random-client

// #region random-fault
/** It comes while its client is at work, if that is not too fast. */
const randomFault = (client: ClientPlan, choose: Choose): Fault => ({
  kind: oneOf(choose, FAULTS),
  lasts: oneOf(choose, [20, 200, 2000, 70_000]),
  client: client.name,
  at: client.at + choose(150),
})
// #endregion random-fault
