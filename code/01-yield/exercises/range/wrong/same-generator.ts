// Your object has Symbol.iterator, and the method returns the same generator
// each time: it was made once, outside. Who must make it, and when?
export function range(from: number, to: number): Iterable<number> {
  function* walk() {
    for (let n = from; n <= to; n++) yield n
  }
  const generator = walk()
  return { [Symbol.iterator]: () => generator }
}
