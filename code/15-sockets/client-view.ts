// How a client, its cable and what is held for it look, as plain data.

import { type Connection, HIGH_WATER } from './connection.ts'
import { deeds, type Led } from './guest-commands.ts'
import { type SimulatedWire, WINDOW } from './simulated-wire.ts'
import { type Flight, type WatchedLink } from './watched-network.ts'
import {
  type ClientView,
  type FlightView,
  type Meter,
} from './world-view.ts'

// #region look
export interface Looked {
  readonly led: Led
  /** The server's open ends of its connections, and their wires. */
  readonly connections: readonly Connection[]
  readonly wires: readonly SimulatedWire[]
  /** What the server's handler holds for it. */
  readonly held: readonly Meter[]
  readonly now: number
}

/** Of one client. */
export function clientView(looked: Looked): ClientView {
  const { led, wires, now } = looked
  const { guest, link } = led
  const isOver = guest.connection?.isOver ?? false
  return {
    name: guest.name,
    near: isOver ? 'is over' : guest.near,
    far: wires.length > 0 ? 'open' : 'none',
    isCut: link.isCut,
    isSlow: guest.isSlow,
    flights: link.flights
      .filter(({ leaves }) => leaves <= now)
      .map((flight) => flightView(flight, link, guest.name, now)),
    meters: meters(looked),
    lines: guest.lines,
    heard: guest.heard,
    can: Object.keys(deeds).filter((name) => deeds[name]?.can(led)),
  }
}
// #endregion look

// #region meters
const sum = (numbers: number[]) =>
  numbers.reduce((all, one) => all + one, 0)

function meters({ led, connections, wires, held }: Looked): Meter[] {
  const { connection } = led.guest
  const bytes = (name: string, value: number, bound: number): Meter => ({
    name,
    value,
    bound,
    unit: 'bytes',
  })
  const unread = sum(connections.map(({ buffered }) => buffered))
  const unsent = sum(wires.map((wire) => wire.unsent))
  const underWay = sum(wires.map((wire) => wire.underWay))
  const far = underWay + (connection?.buffered ?? 0)
  return [
    bytes('unread in the server', unread, HIGH_WATER),
    ...held,
    bytes('unsent in the server', unsent, HIGH_WATER),
    bytes('under way or unread', far, WINDOW + HIGH_WATER),
  ]
}
// #endregion meters

// #region flights
const decoder = new TextDecoder()
const SHORT = 24

function flightView(
  flight: Flight,
  link: WatchedLink,
  name: string,
  now: number,
): FlightView {
  const { cargo, from, leaves, arrives } = flight
  const isSignal = typeof cargo === 'string'
  const share = (now - leaves) / (arrives - leaves)
  return {
    to: from === name ? 'server' : 'client',
    at: Math.min(Math.floor(share * 1000) / 1000, 1),
    bytes: isSignal ? 0 : cargo.length,
    text: isSignal ? cargo : shown(cargo),
    isHeld: link.isHeld(flight),
  }
}

/** The beginning of what bytes say. */
function shown(bytes: Uint8Array): string {
  const text = decoder
    .decode(bytes.subarray(0, SHORT))
    .replaceAll('\n', '⏎')
  return bytes.length > SHORT ? `${text}…` : text
}
// #endregion flights
