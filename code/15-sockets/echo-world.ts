// The echo server in a world whose clients a reader leads.

import { type Values } from '../07-secretary/controls.ts'
import { now } from '../10-time/time.ts'
import { echo } from './echo.ts'
import { commands } from './guest-commands.ts'
import { type Handler } from './listen.ts'
import { ServerWorld } from './server-world.ts'
import { type Shown } from './world-view.ts'
import { network } from './world-controls.ts'

// #region handler
/** An echo server that waits for so long, and no longer. */
const within = (limit: number): Handler =>
  function* (connection) {
    let bytes
    do {
      connection.readDeadline = (yield* now()) + limit
      bytes = yield* connection.read()
      if (bytes) yield* connection.write(bytes)
    } while (bytes)
  }
// #endregion handler

const controls = [
  {
    name: 'limit',
    label: 'The server waits for a line',
    options: ['for ten seconds', 'for ever'],
    value: 'for ten seconds',
  },
  ...network,
] as const

// #region world
export const world: Shown<Values<typeof controls>> = {
  controls,
  commands,
  start: ({ limit, packets, seed }) =>
    new ServerWorld({
      handler: limit === 'for ever' ? echo : within(10_000),
      seed,
      isRagged: packets === 'as chance will',
    }),
  script: [
    { then: 1000 },
    { give: { name: 'slow', client: 'Bob' }, then: 0 },
    { give: { name: 'flood', client: 'Bob' }, then: 6000 },
    { give: { name: 'send', client: 'Ann', text: 'hello' }, then: 1000 },
    { give: { name: 'cut', client: 'Ann' }, then: 1000 },
    { give: { name: 'send', client: 'Ann', text: 'and now?' }, then: 4000 },
    { give: { name: 'reset', client: 'Bob' }, then: 1000 },
    { then: 8000 },
    { give: { name: 'mend', client: 'Ann' }, then: 1000 },
  ],
}
// #endregion world
