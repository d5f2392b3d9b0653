// What a kernel's scheduler may go by. Each policy looks at the queue, in
// which those that have waited longest stand first, and picks a place in it.

import { type Policy, type Ready } from './processor.ts'

/** Where the least is; of equals, who has waited longest. */
function least(queue: readonly Ready[], rank: (job: Ready) => number) {
  const ranks = queue.map(rank)
  return ranks.indexOf(Math.min(...ranks))
}

// #region first-come
/** Whoever has the processor keeps it until it waits or ends. */
export const firstCome: Policy = { pick: () => 0, slice: () => Infinity }
// #endregion first-come

// #region round-robin
/** Everyone in turn, for a slice of so many ticks. */
export const roundRobin = (ticks: number): Policy => ({
  pick: () => 0,
  slice: () => ticks,
})
// #endregion round-robin

// #region strict-priority
/** The least nice of all; equals in turn. */
export const strictPriority = (ticks: number): Policy => ({
  pick: (queue) => least(queue, ({ nice }) => nice),
  slice: () => ticks,
})
// #endregion strict-priority

// #region weighted
/** Who has had least for its weight. */
export const weighted = (ticks: number): Policy => ({
  pick: (queue) => least(queue, ({ age }) => age),
  slice: () => ticks,
})
// #endregion weighted

// #region feedback
/**
 * Levels, the upper first. Who uses up a slice goes down a level, where
 * slices are twice as long; who waits of its own accord comes up again.
 */
export const feedback = (ticks: number, levels: number): Policy => {
  const level = ({ used }: Ready) => Math.min(used, levels - 1)
  return {
    pick: (queue) => least(queue, level),
    slice: (job) => ticks * 2 ** level(job),
  }
}
// #endregion feedback
