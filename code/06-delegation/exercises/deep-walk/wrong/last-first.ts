// The last tree that you push is the first that you pop, so each family
// comes out from its youngest child. In which order must siblings be pushed
// onto a stack? (And must all of them be asked for at once?)

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  const waiting = [tree]
  while (true) {
    const next = waiting.pop()
    if (!next) return
    yield next.name
    waiting.push(...next.children)
  }
}
