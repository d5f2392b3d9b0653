// A pool of threads, slow clients and quick ones, with numbers that the
// reader chooses.

import { type Simulated, type Values } from './controls.ts'
import { type Client, present, serve, type Service } from './pool.ts'

const CLIENTS = 12

// #region controls
const controls = [
  { name: 'threads', label: 'Threads', min: 1, max: 12, value: 3 },
  { name: 'slow', label: 'Slow clients', min: 0, max: 12, value: 3 },
  {
    name: 'holds',
    label: 'A slow one takes',
    min: 5,
    max: 60,
    step: 5,
    value: 30,
    unit: 'ticks',
  },
  {
    name: 'gap',
    label: 'A client comes every',
    min: 1,
    max: 5,
    value: 1,
    unit: 'ticks',
    one: 'tick',
  },
] as const
// #endregion controls

// #region run
type Chosen = Values<typeof controls>

/** Twelve clients come, the slow ones first. */
const clients = ({ slow, holds, gap }: Chosen) =>
  Array.from({ length: CLIENTS }, (_, n): Client => {
    const isSlow = n < slow
    return {
      name: isSlow ? `slow ${n + 1}` : `quick ${n - slow + 1}`,
      arrives: n * gap,
      holds: isSlow ? holds : 2,
    }
  })

function run(chosen: Chosen): Simulated {
  const services = serve(clients(chosen), chosen.threads)
  const end = Math.max(...services.map(({ ends }) => ends))
  const ticks = Array.from({ length: end }, (_, tick) => tick)
  const waiting = ticks.map((tick) => waitingAt(services, tick))
  const waits = services.map(({ arrives, begins }) => begins - arrives)
  return {
    lanes: services.map(({ name, arrives, begins, ends }) => ({
      name,
      bars: [
        { what: 'waits' as const, from: arrives, to: begins },
        { what: 'served' as const, from: begins, to: ends },
      ].filter(({ from, to }) => to > from),
      facts: { comes: arrives, waits: begins - arrives, 'is done': ends },
    })),
    sums: {
      'wait at once': Math.max(...waiting),
      'longest wait': Math.max(...waits),
      'clients in 100 ticks': ((100 * CLIENTS) / end).toFixed(0),
      'all done at': end,
    },
    end,
  }
}

/** How many are there at a tick and have no thread. */
const waitingAt = (services: readonly Service[], tick: number) =>
  present(services, tick) -
  services.filter(({ begins, ends }) => begins <= tick && tick < ends)
    .length
// #endregion run

export const simulation = {
  controls,
  run,
  rows: [
    { slow: 0 },
    { slow: 2 },
    { threads: 4 },
    { slow: 4 },
    { slow: 4, threads: 4 },
    { holds: 60 },
  ],
}
