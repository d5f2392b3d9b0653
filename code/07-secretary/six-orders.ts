// Two threads, each of which reads a total, adds 1 and writes it back: the
// total, for every order in which the four steps can happen.

// #region all
/** Runs the steps in the order of `who`: a reads and writes, so does b. */
function total(who: string): number {
  let shared = 0
  const seen = new Map<string, number>()
  for (const thread of who)
    if (!seen.has(thread))
      seen.set(thread, shared) // its first step: read
    else shared = seen.get(thread)! + 1 // its second: write
  return shared
}

for (const who of ['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa'])
  console.log(who, '→', total(who))
// #endregion all
