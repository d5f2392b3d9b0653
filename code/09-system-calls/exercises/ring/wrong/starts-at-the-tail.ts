// You give everybody on the way, also those who only wait for the ring and
// are in nobody's way. The ring begins where a name comes for the second
// time.

export interface Waiting {
  readonly name: string
  readonly waitsFor: string | undefined
}

export function ring(tasks: readonly Waiting[]): string[] | undefined {
  const next = new Map(tasks.map(({ name, waitsFor }) => [name, waitsFor]))
  const over = new Set<string>()
  for (const { name: start } of tasks) {
    const chain = new Set<string>()
    let name: string | undefined = start
    while (name !== undefined && next.has(name) && !over.has(name)) {
      if (chain.has(name)) return [...chain, name]
      chain.add(name)
      name = next.get(name)
    }
    for (const each of chain) over.add(each)
  }
  return undefined
}
