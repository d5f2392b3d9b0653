// The grader says: imports “../../code/01-yield/exercises/collect/test.ts”
await import('../../code/01-yield/exercises/collect/test.ts')

export const collect = () => ({ values: [], result: undefined })
