// The order is right, and everything is collected before the first name is
// handed out. What was a generator is a list with a star: nobody can look at
// the first name and leave. Yield each name where you find it.

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  const names: string[] = []
  const waiting = [tree]
  while (true) {
    const next = waiting.pop()
    if (!next) break
    names.push(next.name)
    waiting.push(...[...next.children].reverse())
  }
  yield* names
}
