// The life of a task, as a table: each step that it can take from one
// state to another. What is not here does not happen.

// #region states
export interface Transition {
  readonly from: string
  readonly to: string
  /** What an observer is told; after `ended` and `ready`, the detail. */
  readonly told: string
  /** In a word or two, for the edge of a drawing. */
  readonly does: string
  readonly because: string
}

/** Each state, and its place in a drawing: column and row. */
const places = {
  made: [0.5, 0],
  ready: [0.5, 1],
  parked: [0, 2],
  running: [1, 2],
  ended: [1, 3],
} as const
// #endregion states

// #region transitions
const rows = [
  ['made', 'ready', 'ready', 'is ready', 'it was spawned'],
  ['ready', 'running', 'run', 'runs', 'the policy has chosen it'],
  ['running', 'ready', 'ready', 'pauses', 'it lets the others run'],
  ['running', 'parked', 'parked', 'parks', 'it has to wait'],
  ['parked', 'ready', 'ready', 'is woken', 'its wait has ended'],
  ['parked', 'parked', 'cancel', 'asked to end', 'it is asked to end'],
  [
    'parked',
    'ready',
    'ready cancelled',
    'is cancelled',
    'asked, unshielded',
  ],
  [
    'ready',
    'ready',
    'cancel',
    'asked to end',
    'it will hear at its next wait',
  ],
  ['running', 'running', 'cancel', 'asks itself', 'it will hear at a wait'],
  ['running', 'ended', 'ended returned', 'ends', 'it has returned'],
  ['running', 'ended', 'ended failed', 'ends', 'an error was not caught'],
  [
    'running',
    'ended',
    'ended cancelled',
    'ends',
    'it let the cancel through',
  ],
] as const

export const states = {
  places,
  transitions: rows.map(([from, to, told, does, because]): Transition => ({
    from,
    to,
    told,
    does,
    because,
  })),
}
// #endregion transitions
