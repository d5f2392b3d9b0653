// The grader says: did not end in the test
export function collect() {
  for (;;);
}
