// What the server is told when it is started: flags, or variables of the
// environment, and a clear word for what it cannot use.

import { realpathSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Options } from '../16-http/settings.ts'
import { SIZES, TIMES, COUNTS } from '../16-http/limits.ts'

// #region types
export interface Flags {
  readonly root: string
  readonly host: string
  readonly port: number
  readonly base: string
  readonly workers: number
  readonly log: boolean
  readonly proxy: boolean
  readonly limits: Pick<Options, 'sizes' | 'times' | 'counts'>
}

/** A flag that cannot be used; its message is for who has given it. */
export class FlagError extends Error {
  override name = 'FlagError'
}
// #endregion types

// #region table
interface Flag {
  readonly name: string
  readonly fallback: string
  readonly says: string
}

const SECOND = 1000

/** Each may also be given by the environment: `--port` as `YIELD_PORT`. */
const FLAGS: readonly Flag[] = [
  { name: 'host', fallback: '127.0.0.1', says: 'address to listen at; 0.0.0.0 or :: for all' },
  { name: 'port', fallback: '4173', says: 'port to listen at; 0 for any that is free' },
  { name: 'base', fallback: '/', says: 'path below which the site lies' },
  { name: 'workers', fallback: '1', says: 'processes; 0 for one a core' },
  { name: 'log', fallback: 'on', says: 'on or off: a line for each answer' },
  { name: 'proxy', fallback: 'off', says: 'on or off: the log names whom a proxy names' },
  { name: 'connections', fallback: String(COUNTS.connections), says: 'connections at a time, of one process' },
  { name: 'requests', fallback: String(COUNTS.requests), says: 'requests in one connection' },
  { name: 'head-size', fallback: String(SIZES.head), says: 'bytes of a request line and its fields' },
  { name: 'body-size', fallback: String(SIZES.body), says: 'bytes of a body' },
  { name: 'head-time', fallback: String(TIMES.head / SECOND), says: 'seconds for a request line and its fields' },
  { name: 'idle-time', fallback: String(TIMES.idle / SECOND), says: 'seconds between two requests' },
  { name: 'write-time', fallback: String(TIMES.write / SECOND), says: 'seconds until a client takes what is written' },
  { name: 'grace', fallback: String(TIMES.grace / SECOND), says: 'seconds for requests under way when it is stopped' },
] // prettier-ignore

/** What `--help` prints. */
export const usage = (): string =>
  [
    'usage: serve.ts FOLDER [--flag value]...',
    ...FLAGS.map(
      ({ name, fallback, says }) =>
        `  --${name.padEnd(12)} ${says} (${variable(name)}; ${fallback})`,
    ),
  ].join('\n')

const variable = (name: string): string =>
  `YIELD_${name.toUpperCase().replaceAll('-', '_')}`
// #endregion table

// #region read
type Environment = Readonly<Record<string, string | undefined>>

/** Reads flags, then the environment, then what is usual. */
export function readFlags(args: string[], environment: Environment): Flags {
  const { values, positionals } = parsed(args)
  const [root, ...more] = positionals
  if (root === undefined || more.length > 0)
    throw new FlagError(`one folder has to be named\n${usage()}`)
  const text = (name: string): string =>
    values[name] ??
    environment[variable(name)] ??
    FLAGS.find((flag) => flag.name === name)!.fallback
  const number = (name: string, least: number, most: number): number => {
    const value = Number(text(name))
    if (text(name).trim() !== '' && value >= least && value <= most)
      return value
    throw new FlagError(
      `--${name} has to be from ${least} to ${most}, not “${text(name)}”`,
    )
  }
  const whole = (name: string, least: number, most: number): number => {
    const value = number(name, least, most)
    if (Number.isInteger(value)) return value
    throw new FlagError(`--${name} has to be a whole number`)
  }
  const time = (name: string) => number(name, 0.001, 86_400) * SECOND
  return {
    root: folder(root),
    host: text('host'),
    port: whole('port', 0, 65_535),
    base: base(text('base')),
    workers: whole('workers', 0, 1024),
    log: onOrOff('log', text('log')),
    proxy: onOrOff('proxy', text('proxy')),
    limits: {
      sizes: {
        head: whole('head-size', 256, 1_048_576),
        body: whole('body-size', 0, 2 ** 40),
      },
      times: {
        head: time('head-time'),
        idle: time('idle-time'),
        write: time('write-time'),
        grace: time('grace'),
      },
      counts: {
        connections: whole('connections', 1, 1_000_000),
        requests: whole('requests', 1, 1_000_000_000),
      },
    },
  }
}
// #endregion read

// #region values
function parsed(args: string[]) {
  const options = Object.fromEntries(
    FLAGS.map(({ name }) => [name, { type: 'string' as const }]),
  )
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: true,
    })
    return {
      values: values as Record<string, string | undefined>,
      positionals,
    }
  } catch (error) {
    const { message } = error as Error
    throw new FlagError(`${message.split('. ')[0]}\n${usage()}`)
  }
}

function folder(root: string): string {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new FlagError(`there is no folder ${root}`)
  return realpathSync(root)
}

function base(text: string): string {
  if (/^\/(?:[\w.~-]+\/)*$/.test(text)) return text
  throw new FlagError(
    `--base has to begin and end with a slash, not “${text}”`,
  )
}

function onOrOff(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on'
  throw new FlagError(`--${name} has to be on or off, not “${text}”`)
}
// #endregion values
