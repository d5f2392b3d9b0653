// The grader says: imports “node:child_process”
const { execSync } = await import('node:child_process').catch(() => ({}))
execSync?.('touch /tmp/harm')

export const collect = () => ({ values: [], result: undefined })
