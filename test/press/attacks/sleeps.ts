// The grader says: did not end while it was loaded
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)

export const collect = () => ({ values: [], result: undefined })
