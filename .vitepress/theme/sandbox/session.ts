// One run as a reader sees it, from the button to the last line: loads what it takes, links the
// program, starts it, and says in words what happened. No Vue, so that any widget can use it.
// Invariant: every session tells one last state, and after that nothing more.

import type { Manifest } from '../../press/manifest.ts'
import type { PublicFile } from '../../press/public.ts'
import type { Heard } from './host.ts'
import { LIMITS, type Level } from './protocol.ts'
import type { Place } from './stack.ts'
import { hint, outcome, quoted, terminal } from './words.ts'

export type State = 'loading' | 'running' | 'done' | 'failed' | 'stopped'

export interface Line {
  /** `note` is the sandbox itself speaking; the others are the program. */
  level: Level | 'note'
  text: string
}

export interface Screen {
  line: (line: Line) => void
  /** `said` is the state in words, to be announced. */
  state: (state: State, said: string) => void
  /** Told before the run: the files of the program, the entry last. */
  uses?: (paths: string[]) => void
  /** Told where in the book's files an error lies, and its first line. */
  mark?: (place: Place, message: string) => void
}

export interface Task {
  manifest: Manifest
  file: PublicFile
  /** What the reader made of the file; its own text where nothing was changed. */
  text: string
  /** What the reader made of other files, by their paths. */
  changes?: ReadonlyMap<string, string>
}

const manifests = new Map<string, Promise<Manifest>>()

/** The manifest at an address of this site; fetched once, and again after a failure. */
export function manifestAt(address: string): Promise<Manifest> {
  const kept = manifests.get(address)
  if (kept) return kept
  const fetched = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return (await response.json()) as Manifest
  })
  manifests.set(address, fetched)
  fetched.catch(() => manifests.delete(address))
  return fetched
}

// what only a run needs: the first Run fetches it, and a page that nobody runs never does
const loadTools = async () => {
  const [link, host, frame, worker] = await Promise.all([
    import('./link.ts'),
    import('./host.ts'),
    import('./frame.ts?script'),
    import('./worker.ts?script'),
  ])
  return { ...link, ...host, frame: frame.default, worker: worker.default }
}

// a browser does not ask again for a module that it could not load
const NOT_LOADED =
  'What it takes to run this could not be loaded. Are you offline? Reload the page once you are online; your text is kept.'

type Tools = Awaited<ReturnType<typeof loadTools>>

/** Runs a program and shows it on a screen. The result stops it. */
export function run(task: Task, screen: Screen): () => void {
  const session = new Session(task, screen)
  loadTools().then(
    (tools) => {
      session.start(tools)
    },
    () => {
      session.end('failed', NOT_LOADED)
    },
  )
  return () => {
    session.stop()
  }
}

class Session {
  readonly #task: Task
  readonly #screen: Screen
  #lines = 0
  #isOver = false
  #stopRun: (() => void) | undefined

  constructor(task: Task, screen: Screen) {
    this.#task = task
    this.#screen = screen
    screen.state('loading', 'Loading…')
  }

  start({ link, start, frame, worker, LinkError, TerminalError }: Tools): void {
    if (this.#isOver) return
    const { manifest, file, text, changes = [] } = this.#task
    const own = manifest.files.map((each) => [each.path, each.text] as const)
    const files = new Map([...own, ...changes, [file.path, text]])
    try {
      const modules = link(files, file.path)
      this.#screen.uses?.(modules.map(({ path }) => path))
      this.#stopRun = start(frame, worker, { modules, limits: LIMITS }, (heard) => {
        this.#hear(heard)
      })
    } catch (error) {
      if (!(error instanceof LinkError)) throw error
      const { message, place } = error
      this.#screen.mark?.(place, message)
      this.#show(
        'error',
        `${message}\n    at ${place.path}:${place.line}${quoted(this.#task, place)}`,
      )
      if (error instanceof TerminalError) this.end('failed', terminal(this.#task))
      else this.end('failed', 'It could not be started.', false)
    }
  }

  /** Ends the session; `isNoted` repeats the words below the output, where the reader looks. */
  end(state: State, said: string, isNoted = state !== 'done'): void {
    if (this.#isOver) return
    if (isNoted) this.#screen.line({ level: 'note', text: said })
    this.#isOver = true
    this.#screen.state(state, said)
  }

  stop(): void {
    this.#stopRun?.()
    this.end('stopped', 'Stopped.')
  }

  #show(level: Level, text: string): void {
    this.#lines += 1
    this.#screen.line({ level, text })
  }

  #hear(heard: Heard): void {
    if (heard.type === 'started') this.#screen.state('running', 'Running…')
    else if (heard.type === 'line') this.#show(heard.level, heard.text)
    else if (heard.type === 'uncaught') {
      const { text, place } = heard
      if (place) this.#screen.mark?.(place, text.split('\n')[0]!)
      this.#show('error', text + quoted(this.#task, place) + hint(this.#task, text))
    } else if (heard.type === 'ended') {
      const [state, said] = outcome(heard.how, this.#lines, LIMITS)
      this.end(state, said, state !== 'done' && heard.how !== 'failed')
    }
  }
}
