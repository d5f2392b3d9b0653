// The iterators that yield* kept on the call stack, one for each level, lie
// on an array: the last one is asked for the next child, and is taken off
// when it has none.

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  yield tree.name
  const open = [tree.children[Symbol.iterator]()]
  try {
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
  } finally {
    for (const siblings of open.reverse()) siblings.return?.()
  }
}
