// The grader says: did not end while it was loaded
setInterval(() => undefined, 1000)
await new Promise(() => undefined)

export const collect = () => ({ values: [], result: undefined })
