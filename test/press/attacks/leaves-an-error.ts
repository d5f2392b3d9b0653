// The grader says: failed
queueMicrotask(() => {
  throw new Error('uncaught')
})
void Promise.reject(new Error('unhandled'))

export const collect = () => ({ values: [], result: undefined })
