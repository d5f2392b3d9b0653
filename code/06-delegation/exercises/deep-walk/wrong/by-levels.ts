// You take from the front of the array and add at its end: that is a queue,
// and it walks level by level. Children have to come before their parent's
// next sibling: who waited last goes on first.

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  const waiting = [tree]
  while (true) {
    const next = waiting.shift()
    if (!next) return
    yield next.name
    waiting.push(...next.children)
  }
}
