// A transport: how bytes come and go between two ends of a connection,
// told by callbacks. Node's TCP is one, a simulated network is another;
// what is built above cannot see which of them it stands on.

import type { Host } from '../09-system-calls/host.ts'
import type { Abort, Outcome } from '../09-system-calls/scheduler.ts'

// #region address
export interface Address {
  readonly host: string
  readonly port: number
}
// #endregion address

// #region receiver
/** What an end of a connection is told. */
export interface Receiver {
  /** Some bytes, at least one. They are the receiver's from now on. */
  data(bytes: Uint8Array): void
  /** The peer sends no more; it may still read. Comes once at most. */
  ended(): void
  /** What was written has gone, and there is room again. */
  drained(): void
  /** It is over: by both ends, or by the error. Comes once, as the last. */
  closed(error?: Error): void
}
// #endregion receiver

// #region wire
/** One end of a connection, as a transport has it. */
export interface Wire {
  readonly local: Address
  readonly remote: Address
  /** Begins to tell the receiver, never before this call has returned. */
  open(receiver: Receiver): void
  /** Takes the bytes, which may not be changed after. False if so many are
   * waiting by now that the writer had better wait for `drained`. */
  write(bytes: Uint8Array): boolean
  /** Says, after all that was written, that no more will come. */
  end(): void
  /** Ends it both ways, at once; what is under way may be lost. */
  reset(): void
  /** No `data` until `resume`; what comes then waits at the sender's. */
  pause(): void
  resume(): void
}
// #endregion wire

// #region transport
/** Where connections are waited for. */
export interface Listening {
  /** Where it listens: with the port that was chosen if that was 0. */
  readonly address: Address
  /** Takes no more; the connections that are open stay open. */
  close(): void
}

export interface Transport {
  /** The clock of the world that it is in. */
  readonly host: Host
  /** Takes connections: each is told to `onWire`, as soon as it is made,
   * and has to be opened or reset then. */
  listen(
    address: Address,
    onWire: (wire: Wire) => void,
    done: (outcome: Outcome<Listening>) => void,
  ): Abort
  /** Makes a connection, which has to be opened or reset when it is told. */
  connect(address: Address, done: (outcome: Outcome<Wire>) => void): Abort
}
// #endregion transport

// #region show
/** An address as text. */
export const show = ({ host, port }: Address): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
// #endregion show
