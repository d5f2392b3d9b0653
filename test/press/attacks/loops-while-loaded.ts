// The grader says: did not end while it was loaded
for (;;);

export const collect = () => ({ values: [], result: undefined })
