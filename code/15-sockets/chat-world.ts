// The chat in a world whose guests a reader leads.

import { type Values } from '../07-secretary/controls.ts'
import { BOX, chat, type Rooms } from './chat.ts'
import { type Connection } from './connection.ts'
import { commands } from './guest-commands.ts'
import { ServerWorld } from './server-world.ts'
import { type Meter, type Shown } from './world-view.ts'
import { network } from './world-controls.ts'

// #region box
/** How full the boxes of a member are. */
const box = (rooms: Rooms, { remote }: Connection): Meter[] =>
  [...rooms.values()]
    .flatMap((members) => [...members])
    .filter(({ name }) => name === remote.host)
    .map(({ waiting: value }) => ({
      name: 'in its box',
      value,
      bound: BOX,
      unit: 'lines',
    }))
// #endregion box

// #region world
export const world: Shown<Values<typeof network>> = {
  controls: network,
  commands,
  start: ({ packets, seed }) => {
    const rooms: Rooms = new Map()
    return new ServerWorld({
      handler: chat(rooms),
      greeting: (name) => name,
      meters: (connection) => box(rooms, connection),
      seed,
      isRagged: packets === 'as chance will',
    })
  },
  script: [
    { give: { name: 'add' }, then: 1000 },
    { give: { name: 'slow', client: 'Cid' }, then: 0 },
    { give: { name: 'send', client: 'Ann', text: 'hello' }, then: 1000 },
    { give: { name: 'flood', client: 'Ann' }, then: 4000 },
    { then: 2000 },
    { give: { name: 'cut', client: 'Bob' }, then: 0 },
    { give: { name: 'send', client: 'Ann', text: 'bye' }, then: 1000 },
    { give: { name: 'end', client: 'Ann' }, then: 20_000 },
    { give: { name: 'mend', client: 'Bob' }, then: 1000 },
  ],
}
// #endregion world
