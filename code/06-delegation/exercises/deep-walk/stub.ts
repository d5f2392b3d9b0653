// Hands out the names of a tree, parents before children.

export interface Tree {
  name: string
  children: Iterable<Tree>
}

export function* walk(tree: Tree): Generator<string> {
  yield tree.name
  for (const child of tree.children) yield* walk(child)
}
