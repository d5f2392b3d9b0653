// In a process of its own: loads a module and prints what it exports under a name, as JSON, on the
// last line.

const [, , module = '', name = ''] = process.argv
const exports = (await import(module)) as Record<string, unknown>
process.stdout.write(`\n${JSON.stringify(exports[name])}`)
