// What a client may ask of the server. Everything that grows as long as a
// client goes on sending has a limit here, and every wait for a client.

// #region sizes
/** Sizes in bytes, of what the parser has to hold or count. */
export interface Sizes {
  /** A request line and its fields, together. */
  readonly head: number
  /** The lines of a header, and those of a trailer. */
  readonly fields: number
  readonly target: number
  readonly body: number
  /** What stands behind the sizes of all chunks of a body. */
  readonly extensions: number
}

export const SIZES: Sizes = {
  head: 16_384,
  fields: 100,
  target: 8192,
  body: 1_048_576,
  extensions: 4096,
}
// #endregion sizes

// #region times
/** The longest waits, in milliseconds. */
export interface Times {
  /** From the first byte of a head to its last. */
  readonly head: number
  /** From one read of a body to the next bytes. */
  readonly body: number
  /** All waits for one body together. */
  readonly wholeBody: number
  /** Between two requests. */
  readonly idle: number
  /** Until the client takes some of what was written. */
  readonly write: number
  /** From our end to that of the client, who may be reading still. */
  readonly linger: number
  /** For a request that was under way when the server began to stop. */
  readonly grace: number
}

export const TIMES: Times = {
  head: 10_000,
  body: 60_000,
  wholeBody: 300_000,
  idle: 30_000,
  write: 30_000,
  linger: 30_000,
  grace: 1000,
}
// #endregion times

// #region counts
export interface Counts {
  /** Connections at a time; those above are told to come again. */
  readonly connections: number
  /** Requests in one connection. */
  readonly requests: number
  /** Bytes of a body that are read although the handler left them. */
  readonly drain: number
}

export const COUNTS: Counts = {
  connections: 10_000,
  requests: 1000,
  drain: 65_536,
}
// #endregion counts
