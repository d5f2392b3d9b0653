// Where frames go on the stage, decided once for the whole recording, so that nothing on it jumps:
// a card has room for all the locals it will ever have, the stack for its deepest moment, and each
// generator a place of its own in the parked lane, to which it comes back.
//
// Invariant: from its making to its end a generator has one place, and shares it with no other.

import type { Frame, State } from '../recorder/format.ts'

/** How many colours tell generators apart; frames that never park have none. */
export const HUES = 5

export interface Plan {
  /** Rows of a frame's card: its heading, and one for each local. */
  rows: Map<number, number>
  /** Colour of a generator's frame, from 1. */
  hue: Map<number, number>
  /** Place of a generator's frame in the parked lane, from 0. */
  place: Map<number, number>
  /** Rows of each place. */
  places: number[]
  /** Size of the stack at its tallest. */
  stack: { cards: number; rows: number }
}

export function planned(states: State[]): Plan {
  const plan: Plan = {
    rows: new Map(),
    hue: new Map(),
    place: new Map(),
    places: [],
    stack: { cards: 0, rows: 0 },
  }
  const parks = new Set(states.flatMap(({ parked }) => parked.map(({ id }) => id)))
  for (const state of states) {
    for (const frame of frames(state)) {
      plan.rows.set(
        frame.id,
        Math.max(plan.rows.get(frame.id) ?? 0, 1 + Object.keys(frame.locals).length),
      )
      if (parks.has(frame.id) && !plan.hue.has(frame.id))
        plan.hue.set(frame.id, (plan.hue.size % HUES) + 1)
    }
    settle(state, parks, plan)
  }
  for (const [id, place] of plan.place)
    plan.places[place] = Math.max(plan.places[place] ?? 0, plan.rows.get(id)!)
  for (const { stack } of states) {
    const rows = stack.reduce((sum, { id }) => sum + plan.rows.get(id)!, 0)
    if (height(stack.length, rows) > height(plan.stack.cards, plan.stack.rows))
      plan.stack = { cards: stack.length, rows }
  }
  return plan
}

/** Gives each generator that is new the first place that no living one has. */
function settle(state: State, parks: Set<number>, { place }: Plan): void {
  const living = frames(state).filter(({ id }) => parks.has(id))
  const taken = new Set(living.flatMap(({ id }) => place.get(id) ?? []))
  for (const { id } of living) {
    if (place.has(id)) continue
    let free = 0
    while (taken.has(free)) free++
    place.set(id, free)
    taken.add(free)
  }
}

const frames = ({ stack, parked }: State): Frame[] => [...stack, ...parked]

/** In rows: the padding of a card and the gap after it come to about one row. */
const height = (cards: number, rows: number): number => cards + rows
