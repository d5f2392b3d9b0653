// A simulation: what a reader may change, and what a run with some values gives. Plain data, so that
// the press, the page and the tests read it in one way.
//
// Invariant: within a lane bars follow one another and none ends after the whole.

import type { Control, Value, Values } from '../choice/format.ts'

export const SIMULATION_VERSION = 1

export interface Bar {
  what: 'waits' | 'runs' | 'served' | 'switch'
  from: number
  to: number
}

export interface Lane {
  name: string
  bars: Bar[]
  /** The lane in numbers; every lane has the same names. */
  facts: Record<string, Value>
}

/** What one run gives. */
export interface Simulated {
  lanes: Lane[]
  /** What the whole is judged by. */
  sums: Record<string, Value>
  end: number
}

export interface SimulationRow {
  values: Values
  result: Simulated
}

export interface Simulation {
  version: typeof SIMULATION_VERSION
  program: string
  hash: string
  controls: Control[]
  /** Runs with chosen values; the first has those at first. */
  rows: SimulationRow[]
}

/** The whole in a sentence. */
export const sumsText = ({ sums }: Simulated): string =>
  Object.entries(sums)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')

export const WHAT: Record<Bar['what'], string> = {
  runs: 'runs',
  served: 'is served',
  waits: 'waits',
  switch: 'is being switched to',
}
