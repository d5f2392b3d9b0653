// npm run check: everything that is checked without running the book, two checks at a time, the longest
// first. Each says what it found when it has ended; all of them are run, whatever one finds.

import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

const CHECKS = [
  'eslint .',
  'cspell --no-progress --no-summary',
  'tsc',
  'vue-tsc -p tsconfig.site.json',
  'prettier --check --log-level warn .',
  'knip',
  'markdownlint-cli2',
]

/** Runs a command and shows what it says at its end; the result is its exit code. */
async function check(command: string): Promise<number> {
  const [name = '', ...args] = command.split(' ')
  const child = spawn(name, args, { shell: process.platform === 'win32' })
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => parts.push(part))
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(127)
    })
    child.once('close', (ended) => {
      resolve(ended ?? 1)
    })
  })
  process.stdout.write(
    `${code === 0 ? '✓' : '✗'} ${command}\n${code === 0 ? '' : Buffer.concat(parts).toString()}`,
  )
  return code
}

const queue = CHECKS.values()
const codes: number[] = []
async function lane(): Promise<void> {
  for (const command of queue) codes.push(await check(command))
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane))
process.exitCode = codes.every((code) => code === 0) ? 0 : 1
