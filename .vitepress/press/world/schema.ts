// What a world must be, as schemas: for what is read from disk, and for what a module gives.

import { z } from 'zod'
import { controls } from '../evidence/controls.ts'
import { WORLD_VERSION, type Command, type Given, type View, type World } from './format.ts'

const text = z.string().min(1)
const name = z.string().regex(/^[a-z]\w*$/)
const count = z.int().nonnegative()
const MAX_CLIENTS = 12
const MAX_ROWS = 30
const MAX_ENTRIES = 100

/** A command that is given. */
export const given: z.ZodType<Given> = z.strictObject({
  name,
  client: text.exactOptional(),
  text: z.string().exactOptional(),
})

/** What can be done: each command has a name of its own. */
export const commands: z.ZodType<Command[]> = z
  .array(
    z.strictObject({
      name,
      label: text,
      to: z.enum(['world', 'client']),
      text: z.strictObject({ label: text, most: z.int().positive() }).exactOptional(),
    }),
  )
  .min(1)
  .refine((all) => new Set(all.map((command) => command.name)).size === all.length, {
    message: 'two commands have one name',
  })

const entry = z.strictObject({ at: count, who: z.enum(['reader', 'server', 'client']), text })

const client = z.strictObject({
  name: text,
  near: text,
  far: text,
  isCut: z.boolean(),
  isSlow: z.boolean(),
  flights: z.array(
    z.strictObject({
      to: z.enum(['server', 'client']),
      at: z.number().min(0).max(1),
      bytes: count,
      text,
      isHeld: z.boolean(),
    }),
  ),
  meters: z.array(
    z.strictObject({ name: text, value: count, bound: z.int().positive(), unit: text }),
  ),
  lines: count,
  heard: z.array(z.string()),
  can: z.array(name),
})

/** How a world looks at a moment. */
export const view: z.ZodType<View> = z.strictObject({
  now: count,
  clients: z.array(client).min(1).max(MAX_CLIENTS),
  tasks: z.array(
    z.strictObject({
      id: count,
      name: text,
      state: text,
      waiting: z.string(),
      client: z.string(),
    }),
  ),
  log: z.array(entry).max(MAX_ENTRIES),
  can: z.array(name),
})

/** What a `.world.json` file must be. */
export const world: z.ZodType<World> = z.strictObject({
  version: z.literal(WORLD_VERSION),
  program: text,
  hash: text,
  controls,
  commands,
  start: view,
  rows: z
    .array(
      z.strictObject({
        entries: z.array(entry).max(MAX_ENTRIES),
        end: count,
        tasks: count,
        waits: z.array(z.strictObject({ client: text, name: text, value: count, unit: text })),
      }),
    )
    .min(2)
    .max(MAX_ROWS),
})
