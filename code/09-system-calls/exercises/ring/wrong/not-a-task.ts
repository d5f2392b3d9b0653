// You take every name for that of a task. Whoever waits for rain waits for
// no task, and two who wait for rain are no ring. Is the name in the list?

export interface Waiting {
  readonly name: string
  readonly waitsFor: string | undefined
}

export function ring(tasks: readonly Waiting[]): string[] | undefined {
  const next = new Map(tasks.map(({ name, waitsFor }) => [name, waitsFor]))
  const over = new Set<string | undefined>()
  for (const { name: start } of tasks) {
    const chain: (string | undefined)[] = []
    let name: string | undefined = start
    while (!over.has(name)) {
      over.add(name)
      chain.push(name)
      name = next.get(name ?? '')
    }
    const at = chain.indexOf(name)
    if (at >= 0) return [...chain.slice(at), name].map(String)
  }
  return undefined
}
