// What was made of a text, kept. The press reads every file again and again, and parsing is what takes its
// time. Invariant: the answer is that of making it anew; whoever asks does not change it.

/** The same function, which makes nothing twice of one text of a file. */
export function keepByText<T>(make: (path: string, text: string) => T): typeof make {
  const kept = new Map<string, { text: string; value: T }>()
  return (path, text) => {
    const last = kept.get(path)
    if (last?.text === text) return last.value
    const value = make(path, text)
    kept.set(path, { text, value })
    return value
  }
}
