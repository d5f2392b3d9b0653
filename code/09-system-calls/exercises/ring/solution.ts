// Finds those who wait for one another.

export interface Waiting {
  readonly name: string
  readonly waitsFor: string | undefined
}

export function ring(tasks: readonly Waiting[]): string[] | undefined {
  const next = new Map(tasks.map(({ name, waitsFor }) => [name, waitsFor]))
  const over = new Set<string>()
  const inRings = new Map<string, string[]>()
  for (const { name } of tasks) {
    const chain: string[] = []
    let last: string | undefined = name
    while (last !== undefined && next.has(last) && !over.has(last)) {
      over.add(last)
      chain.push(last)
      last = next.get(last)
    }
    const from = last === undefined ? -1 : chain.indexOf(last)
    const found = from < 0 ? [] : chain.slice(from)
    for (const each of found) inRings.set(each, found)
  }
  for (const { name } of tasks) {
    const found = inRings.get(name)
    if (found) return turned(found, name)
  }
  return undefined
}

/** The ring from that name on, and round to it. */
function turned(names: string[], first: string): string[] {
  const at = names.indexOf(first)
  return [...names.slice(at), ...names.slice(0, at), first]
}
