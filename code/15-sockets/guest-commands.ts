// What a reader can do to a client and its cable: for each command, when it
// can be given, what it does, and how the log tells it.

import { type Guest, MOST_LINES } from './guest.ts'
import { type Address } from './transport.ts'
import { type Command } from './world-view.ts'
import { type WatchedLink } from './watched-network.ts'

// #region deed
export interface Led {
  readonly guest: Guest
  readonly link: WatchedLink
  readonly text: string
  /** Where the server is, and what a client says first. */
  readonly address: Address
  readonly first: readonly string[]
}

interface Deed {
  readonly label: string
  readonly text?: Command['text']
  readonly can: (led: Led) => boolean
  /** Does it, and tells what was done. */
  readonly does: (led: Led) => string
}
// #endregion deed

// #region deeds
/** A line that nobody would type. */
const LONG = 'x'.repeat(400)

export const deeds: Readonly<Record<string, Deed>> = {
  send: {
    label: 'Send',
    text: { label: 'Line', most: 200 },
    can: ({ guest }) => guest.room > 0,
    does: ({ guest, text }) => {
      guest.send([text])
      return `${guest.name} sends “${text}”`
    },
  },
  flood: {
    label: `Send ${MOST_LINES} long lines`,
    can: ({ guest }) => guest.room === MOST_LINES,
    does: ({ guest }) => {
      guest.send(Array.from({ length: MOST_LINES }, () => LONG))
      return `${guest.name} sends ${MOST_LINES} lines of ${LONG.length} bytes`
    },
  },
  slow: {
    label: 'Read slowly',
    can: ({ guest }) => !guest.isSlow,
    does: ({ guest }) => {
      guest.isSlow = true
      return `${guest.name} reads one line a second from now on`
    },
  },
  fast: {
    label: 'Read at once',
    can: ({ guest }) => guest.isSlow,
    does: ({ guest }) => {
      guest.isSlow = false
      return `${guest.name} reads all that comes from now on`
    },
  },
  cut: {
    label: 'Pull the cable',
    can: ({ link }) => !link.isCut,
    does: ({ guest, link }) => {
      link.cut()
      return `${guest.name}’s cable is pulled`
    },
  },
  mend: {
    label: 'Plug it in',
    can: ({ link }) => link.isCut,
    does: ({ guest, link }) => {
      link.mend()
      return `${guest.name}’s cable is in again`
    },
  },
  end: {
    label: 'Close',
    can: ({ guest }) => guest.near === 'open',
    does: ({ guest }) => {
      guest.end()
      return `${guest.name} sends what is left, and then its end`
    },
  },
  reset: {
    label: 'Reset',
    can: ({ guest }) => guest.near !== 'gone',
    does: ({ guest }) => {
      guest.leave()
      return `${guest.name} throws its connection away`
    },
  },
  connect: {
    label: 'Connect again',
    can: ({ guest }) => guest.near === 'gone',
    does: ({ guest, address, first }) => {
      guest.come(address, first)
      return `${guest.name} asks for a connection`
    },
  },
}
// #endregion deeds

/** What can be done in a world, as a page offers it. */
export const commands: readonly Command[] = [
  { name: 'add', label: 'Add a client', to: 'world' },
  ...Object.entries(deeds).map(([name, { label, text }]): Command => {
    const typed = text ? { text } : {}
    return { name, label, to: 'client', ...typed }
  }),
]
