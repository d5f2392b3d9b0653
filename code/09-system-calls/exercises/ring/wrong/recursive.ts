// You follow the chain by a function that calls itself. A chain of a
// hundred thousand overflows the call stack (chapter 6). A loop does not.

export interface Waiting {
  readonly name: string
  readonly waitsFor: string | undefined
}

export function ring(tasks: readonly Waiting[]): string[] | undefined {
  const next = new Map(tasks.map(({ name, waitsFor }) => [name, waitsFor]))

  function follow(name: string, first: string, seen: Set<string>): boolean {
    const other = next.get(name)
    if (other === undefined || !next.has(other)) return false
    if (other === first) return true
    if (seen.has(other)) return false
    seen.add(other)
    return follow(other, first, seen)
  }

  for (const { name } of tasks) {
    if (!follow(name, name, new Set())) continue
    const found = [name]
    while (next.get(found.at(-1)!) !== name)
      found.push(next.get(found.at(-1)!)!)
    return [...found, name]
  }
  return undefined
}
