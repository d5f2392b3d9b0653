// The page's side of the check of types: loads the compiler when a reader asks for it, once, and asks
// it. Invariants: nothing of it is fetched before that; once asked for it stays, for every editor of
// the page; and an answer is given only to the last question of its file.

import { withBase } from 'vitepress'
import { DECLARATIONS, type Declarations } from '../../press/declarations.ts'
import type { Answered, Asked } from './check-worker.ts'
import type { Mark } from './mark.ts'

type Ask = (files: ReadonlyMap<string, string>, path: string) => Promise<Mark[]>

let asking: Promise<Ask> | undefined

/** Whether the reader has asked for the compiler in this page. */
export const isChecking = (): boolean => asking !== undefined

/** What the compiler says of a file among others, by their paths. */
export async function typesOf(files: ReadonlyMap<string, string>, path: string): Promise<Mark[]> {
  asking ??= load().catch((error: unknown) => {
    asking = undefined
    throw error
  })
  return (await asking)(files, path)
}

async function load(): Promise<Ask> {
  const [{ default: script }, response] = await Promise.all([
    import('./check-worker.ts?script'),
    fetch(withBase(DECLARATIONS)),
  ])
  if (!response.ok) throw new Error(`${DECLARATIONS}: ${response.status}`)
  const declarations = (await response.json()) as Declarations
  const blob = new Blob([script.text], { type: 'text/javascript' })
  const worker = new Worker(URL.createObjectURL(blob))
  const compiler = new URL(withBase(declarations.compiler), location.href).href
  const answers = new Map<number, (marks: Mark[]) => void>()
  const loaded = Promise.withResolvers<undefined>()
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    if (data.type === 'loaded') loaded.resolve(undefined)
    else if (data.type === 'failed') loaded.reject(new Error(data.message))
    else answers.get(data.id)?.(data.marks)
  }
  const post = (asked: Asked): void => {
    worker.postMessage(asked)
  }
  post({ type: 'load', compiler, declarations })
  await loaded.promise
  return (files, path) =>
    new Promise((resolve) => {
      const id = answers.size + 1
      answers.set(id, resolve)
      post({ type: 'check', id, files, path })
    })
}
