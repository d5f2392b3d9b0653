// Deep enough, and in order; but to push siblings in reverse you ask for all
// of them before the first is visited. A family without an end never gets
// there. What could lie on the stack, so that siblings come one at a time?

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
    waiting.push(...[...next.children].reverse())
  }
}
