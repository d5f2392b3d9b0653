// The parts of a turn of Node's loop, as a table: from where to where it
// goes. After each callback in any of them come the ticks, and then the
// microtasks.

const places = {
  'main module': [0.5, 0],
  timers: [0.5, 1],
  poll: [1, 2],
  immediates: [0, 2],
} as const

// #region phases
const rows = [
  ['main module', 'timers', 'starts', 'the main module has ended'],
  ['timers', 'poll', 'waits', 'those that were due have been called'],
  ['poll', 'immediates', 'goes on', 'what was ready has been called'],
  ['immediates', 'timers', 'goes on', 'each has been called once'],
] as const
// #endregion phases

export const states = {
  places,
  transitions: rows.map(([from, to, does, because]) => ({
    from,
    to,
    told: to,
    does,
    because,
  })),
}
