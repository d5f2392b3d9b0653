// All of the walk is right, and the way out is not: for…of closed its iterator
// when the walk was left, and here nobody does. Where can a generator clean up
// when its caller leaves?

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  yield tree.name
  const open = [tree.children[Symbol.iterator]()]
  while (true) {
    const siblings = open.at(-1)
    if (!siblings) return
    const step = siblings.next()
    if (step.done) {
      open.pop()
      continue
    }
    yield step.value.name
    open.push(step.value.children[Symbol.iterator]())
  }
}
