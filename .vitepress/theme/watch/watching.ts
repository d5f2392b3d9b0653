// One watched run, from the start to its player. What it takes is loaded here, on request: the parser and
// what it is for, sandbox, player, and the colours of its code. Invariant: it tells one last state.

import type { Recording } from '../../press/recorder/format.ts'
import type { Heard as Said, Outcome } from '../sandbox/host.ts'
import { LIMITS, type Limits } from '../sandbox/protocol.ts'
import type { Task } from '../sandbox/session.ts'
import { hint, quoted, terminal } from '../sandbox/words.ts'
import { Heard } from './heard.ts'
import { order } from './order.ts'
import { recorded } from './words.ts'

const loadTools = async () => {
  const [link, host, frame, worker, tracer, emit, show, traced] = await Promise.all([
    import('../sandbox/link.ts'),
    import('../sandbox/host.ts'),
    import('../sandbox/frame.ts?script'),
    import('./worker.ts?script'),
    import('./trace-worker.ts?script'),
    import('../../press/instrument/emit.ts'),
    import('./show.ts'),
    import('./traced.ts'),
  ])
  const scripts = { frame: frame.default, worker: worker.default, tracer: tracer.default }
  return { ...link, ...host, ...emit, ...show, ...traced, ...scripts }
}
type Tools = Awaited<ReturnType<typeof loadTools>>

const NOT_LOADED =
  'What it takes to watch this could not be loaded. Are you offline? Reload the page once you are online; your text is kept.'

/** What a worker may say: a recording is more than a page of output (`tap.ts` has its length). */
const WATCHED: Limits = { ...LIMITS, lines: 5_000, characters: 256_000 }

export class Watching {
  readonly #task: Task
  readonly #root: HTMLElement
  readonly #says: HTMLElement
  readonly #stopButton: HTMLButtonElement
  #stopRun: (() => void) | undefined
  readonly #remove: (() => void)[] = []
  #stopTrace: (() => void) | undefined
  #isOver = false

  constructor(root: HTMLElement, task: Task) {
    this.#root = root
    this.#task = task
    this.#says = made('p', 'watch-says')
    this.#says.setAttribute('role', 'status')
    this.#stopButton = made('button', 'watch-stop', 'Stop')
    this.#stopButton.type = 'button'
    this.#stopButton.addEventListener('click', () => this.#stopRun?.())
    const bar = made('div', 'watch-bar')
    bar.append(this.#says, this.#stopButton)
    root.className = 'watch'
    root.append(bar)
    this.#become('loading', 'Loading…')
    loadTools().then(
      (tools) => {
        this.#start(tools)
      },
      () => {
        this.#end('failed', NOT_LOADED)
      },
    )
  }

  /** Ends the run, and takes the player away. */
  stop(): void {
    this.#isOver = true
    this.#stopRun?.()
    this.#stopTrace?.()
    for (const remove of this.#remove) remove()
  }

  #start(tools: Tools): void {
    if (this.#isOver) return
    const { manifest, file, text, changes = [] } = this.#task
    const texts = new Map([
      ...manifest.files.map((each) => [each.path, each.text] as const),
      ...changes,
      [file.path, text] as const,
    ])
    try {
      const modules = tools.link(texts, file.path, tools.instrument)
      const files = order(modules.map(({ path }) => path))
      const heard = new Heard(files.length)
      const program = { modules, limits: WATCHED }
      this.#stopRun = tools.start(tools.frame, tools.worker, program, (said) => {
        this.#hear(said, heard, (how) => {
          const recording: Recording = {
            version: 1,
            program: file.path,
            hash: '',
            files,
            events: heard.events,
            exitCode: how === 'done' ? 0 : 1,
          }
          const steps = heard.events.length
          if (steps > 0) this.#remove.push(tools.show(this.#root, recording, texts))
          if (tools.hasTimeline(files, file.path, texts)) this.#trace(tools, texts)
          this.#end(
            how === 'done' ? 'done' : how === 'failed' ? 'failed' : 'stopped',
            recorded(how, steps, WATCHED),
          )
        })
      })
    } catch (error) {
      if (!(error instanceof tools.LinkError)) throw error
      const { message, place } = error
      this.#line(`${message}\n    at ${place.path}:${place.line}${quoted(this.#task, place)}`)
      const needsNode = error instanceof tools.TerminalError
      this.#end('failed', needsNode ? terminal(this.#task) : 'It could not be started.')
    }
  }

  /** Runs the program once more, for what its scheduler did; a run without a trace shows nothing. */
  #trace(tools: Tools, texts: ReadonlyMap<string, string>): void {
    const { path } = this.#task.file
    const modules = tools.link(texts, path, tools.tracing(path, texts))
    const program = { modules, limits: WATCHED }
    this.#stopTrace = tools.start(tools.frame, tools.tracer, program, (said) => {
      if (said.type !== 'recorded') return
      const trace = tools.traceIn(said.text, path)
      if (trace) this.#remove.push(tools.showTimeline(this.#root, trace, texts))
    })
  }

  #hear(said: Said, heard: Heard, end: (how: Outcome) => void): void {
    if (this.#isOver) return
    if (said.type === 'started') this.#become('running', 'Recording…')
    else if (said.type === 'recorded') heard.take(said.text)
    else if (said.type === 'line') this.#line(said.text)
    else if (said.type === 'uncaught')
      this.#line(said.text + quoted(this.#task, said.place) + hint(this.#task, said.text))
    else if (said.type === 'ended') end(said.how)
  }

  #line(text: string): void {
    this.#root.append(made('pre', 'watch-error', text))
  }

  #become(state: string, said: string): void {
    this.#root.dataset['state'] = state
    this.#says.textContent = said
  }

  #end(state: 'done' | 'failed' | 'stopped', said: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#stopButton.remove()
    this.#become(state, said)
  }
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  return element
}
