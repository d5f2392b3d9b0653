// The grader says: its process ended
const kept = []
export function collect() {
  for (;;) kept.push(new Array(100_000).fill(0.5))
}
