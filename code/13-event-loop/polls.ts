// Three ways to ask a kernel which of many descriptors are ready, as
// functions that count what they do. One step is one entry written, looked
// at, or read.

export interface Answer {
  readonly ready: readonly number[]
  readonly steps: number
}

/** What is asked for, and for what something has arrived. */
export type Ask = (
  watched: ReadonlySet<number>,
  arrived: ReadonlySet<number>,
) => Answer

// #region select
/** The program fills a set of bits up to its highest number; the kernel
 * leaves on what is ready; the program looks for what is left. */
export const select: Ask = (watched, arrived) => {
  const bits: boolean[] = []
  const ready: number[] = []
  const end = Math.max(...watched) + 1
  for (let n = 0; n < end; n++) bits[n] = watched.has(n)
  for (let n = 0; n < end; n++) bits[n] &&= arrived.has(n)
  for (let n = 0; n < end; n++) if (bits[n]) ready.push(n)
  return { ready, steps: 3 * end }
}
// #endregion select

// #region poll
/** The program hands a list over; the kernel writes its answer beside
 * each entry; the program looks at each. */
export const poll: Ask = (watched, arrived) => {
  const list = [...watched].map((n) => ({ n, ready: false }))
  for (const entry of list) entry.ready = arrived.has(entry.n)
  const ready = list.filter((entry) => entry.ready).map(({ n }) => n)
  return { ready, steps: 3 * list.length }
}
// #endregion poll

// #region epoll
/** The kernel has been told before what is watched. What arrives it puts
 * on a list; the program gets the list. */
export const epoll: Ask = (watched, arrived) => {
  const ready: number[] = []
  for (const n of arrived) if (watched.has(n)) ready.push(n)
  return { ready, steps: arrived.size + ready.length }
}
// #endregion epoll
