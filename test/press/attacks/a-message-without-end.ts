// The grader says: failed
export function collect() {
  throw new Error('\u001b[2Jtea\n'.repeat(10_000))
}
