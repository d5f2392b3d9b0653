// A server with a pool of threads, as a pure function: clients go in, and
// when each was served comes out. A client holds its thread from the first
// byte to the last, also while it is slow.
//
// Invariant: never more clients are being served than there are threads,
// and they begin in the order in which they came.

// #region types
export interface Client {
  readonly name: string
  readonly arrives: number
  /** For how many ticks it holds a thread, at least 1. */
  readonly holds: number
}

export interface Service extends Client {
  readonly begins: number
  readonly ends: number
}
// #endregion types

// #region serve
/** Clients, in the order in which they come, on so many threads. */
export function serve(
  clients: readonly Client[],
  threads: number,
): Service[] {
  const free = Array<number>(threads).fill(0)
  return clients.map((client) => {
    const soonest = Math.min(...free)
    const begins = Math.max(client.arrives, soonest)
    const ends = begins + client.holds
    free[free.indexOf(soonest)] = ends
    return { ...client, begins, ends }
  })
}
// #endregion serve

// #region averages
/** How many are there at a tick, waiting or being served. */
export const present = (
  services: readonly Service[],
  tick: number,
): number =>
  services.filter(({ arrives, ends }) => arrives <= tick && tick < ends)
    .length

/** Per tick: arrivals, and clients present; per client: its ticks. */
export function averages(services: readonly Service[]) {
  const end = Math.max(...services.map(({ ends }) => ends))
  let seen = 0
  for (let tick = 0; tick < end; tick++) seen += present(services, tick)
  const stays = services.map(({ arrives, ends }) => ends - arrives)
  return {
    arrivals: services.length / end,
    present: seen / end,
    stay: stays.reduce((sum, stay) => sum + stay, 0) / stays.length,
  }
}
// #endregion averages
