// The grader says: waits for ever while it was loaded
await new Promise(() => undefined)

export const collect = () => ({ values: [], result: undefined })
