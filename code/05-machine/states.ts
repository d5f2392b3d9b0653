// The states of a generator, and what leads from one to another, as
// data: whatever is a generator keeps to this table.

export type State = 'made' | 'running' | 'parked' | 'ended'

// #region resumption
/** One of the three ways to resume, with what it brings. */
export type Resumption =
  | { way: 'next'; value: number }
  | { way: 'throw'; error: unknown }
  | { way: 'return'; value: number }
// #endregion resumption

/** What is done to a generator, or done by its body. */
export type Happening = Resumption['way'] | 'yields' | 'returns' | 'throws'

// #region table
/** From which state, by what, into which. */
export const TRANSITIONS: [State, Happening, State][] = [
  ['made', 'next', 'running'],
  ['made', 'return', 'ended'],
  ['made', 'throw', 'ended'],
  ['parked', 'next', 'running'],
  ['parked', 'return', 'running'],
  ['parked', 'throw', 'running'],
  ['running', 'yields', 'parked'],
  ['running', 'returns', 'ended'],
  ['running', 'throws', 'ended'],
  ['ended', 'next', 'ended'],
  ['ended', 'return', 'ended'],
  ['ended', 'throw', 'ended'],
]
// #endregion table
