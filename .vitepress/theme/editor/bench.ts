// One block of a page under a reader's hands: it runs the program, opens its text, keeps what was
// changed. Loaded when the reader first touches a block; the editor itself is loaded on Edit, and
// what runs a program on Run. `desk.ts` has the texts, `panel.ts` the output, `controls.ts` the bar.
//
// Invariants: of several runs of a block only the last is shown; a block shows what its file is to
// the reader now: where they changed it, the block says so.

import { importers } from '../../press/importers.ts'
import type { PublicFile } from '../../press/public.ts'
import { regions } from '../../press/regions.ts'
import { run as runTask, type State, type Task } from '../sandbox/session.ts'
import type { Place } from '../sandbox/stack.ts'
import { controls, type Controls } from './controls.ts'
import { changes, held, shownFiles, type Held } from './desk.ts'
import type { Editor, Lines, Mark } from './editor.ts'
import { makePanel, type Panel } from './panel.ts'
import './style.ts'
import { isChecking, typesOf } from './types.ts'
import { showErrors } from './errors.ts'

const benches = new WeakMap<HTMLElement, Bench>()

/** The bench of a block; made once. */
export function benchOf(block: HTMLElement, bar: HTMLElement): Bench {
  const known = benches.get(block)
  if (known) return known
  const made = new Bench(block, bar)
  benches.set(block, made)
  return made
}

const barOf = (block: HTMLElement): HTMLElement => block.querySelector<HTMLElement>('.bench-bar')!

/** Fetches what these blocks need, so that a run begins at once. */
export async function prepare(blocks: HTMLElement[]): Promise<void> {
  await Promise.allSettled(blocks.map(({ dataset }) => held(dataset['file']!)))
}

/** Says of these blocks that the reader changed their file, if the change is one of this version. */
export function remember(blocks: HTMLElement[]): void {
  for (const block of blocks) void benchOf(block, barOf(block)).ready()
}

const IS_MODULE = 'A module prints nothing itself; Run runs a program that imports it.'

const within = (part: Lines | undefined, line: number): boolean =>
  !part || (line >= part.from && line <= part.to)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

class Bench {
  readonly #block: HTMLElement
  readonly #path: string
  readonly #controls: Controls
  readonly #panel: Panel
  #held: Held | undefined
  #editor: Editor | undefined
  #isWhole = false
  #stopRun: (() => void) | undefined
  #turn = 0
  #marks: Mark[] = []
  #checks = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(block: HTMLElement, bar: HTMLElement) {
    this.#block = block
    this.#path = block.dataset['file']!
    this.#controls = controls(bar, nameOf(this.#path))
    this.#panel = makePanel(block, nameOf(this.#path))
  }

  /** Fetches the file and shows whether it was changed. */
  async ready(): Promise<Held | undefined> {
    if (this.#held) return this.#held
    try {
      this.#held = await held(this.#path)
    } catch {
      this.#controls.say('failed', 'The program could not be loaded. Are you offline?')
      return undefined
    }
    this.#held.watch(() => {
      this.#update()
    })
    this.#update()
    return this.#held
  }

  /** What a button of the bar does. */
  async press(what: string): Promise<void> {
    if (what === 'stop') this.#stop()
    else if (what === 'close') this.#close()
    else if (what === 'undo') this.#editor?.undo()
    else if (what === 'reset') this.#reset()
    else if (what === 'whole') this.#showWhole(!this.#isWhole)
    else if (what === 'run') await this.#run()
    else if (what === 'watch') await this.#watch()
    else if (what === 'edit') await this.#edit()
    else if (what === 'check') await this.#check()
  }

  #update(): void {
    const { text, isEdited } = this.#held!
    this.#block.toggleAttribute('data-edited', isEdited)
    this.#controls.edited(isEdited)
    this.#editor?.setText(text)
    if (isChecking()) this.#checkSoon()
  }

  #checkSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#check(), 300)
  }

  async #run(isAsInBook = false): Promise<void> {
    this.#stopRun?.()
    const mine = (this.#turn += 1)
    this.#panel.clear()
    this.#become('loading', 'Loading…')
    const own = await this.ready()
    if (!own || mine !== this.#turn) return
    const changed = isAsInBook ? new Map<string, string>() : await changes()
    this.#mark([])
    const task = this.#task(own, changed)
    this.#stopRun = runTask(task, {
      line: this.#panel.line,
      state: (state, said) => {
        this.#become(state, said)
      },
      uses: (paths) => {
        const names = paths.filter((path) => changed.has(path)).map(nameOf)
        if (names.length) this.#panel.with(names, () => void this.#run(true))
      },
      mark: (place, message) => {
        if (!isAsInBook) this.#markPlace(place, message)
      },
    })
  }

  /** Plays the run of the program, as the reader has it, step by step. */
  async #watch(): Promise<void> {
    this.#stopRun?.()
    const mine = (this.#turn += 1)
    const [own, module] = await Promise.all([
      this.ready(),
      import('../watch/watch.ts').catch(() => undefined),
    ])
    if (!own || mine !== this.#turn) return
    if (!module) {
      this.#controls.say('failed', 'The player could not be loaded. Are you offline?')
      return
    }
    this.#panel.clear()
    this.#controls.say('idle', '')
    this.#panel.show(module.watch(this.#task(own, await changes())))
  }

  /** What is run: a program with the reader's changes. */
  #task(own: Held, changed: Map<string, string>): Task {
    const file = this.#entry(own)
    return {
      manifest: own.manifest,
      file,
      text: changed.get(file.path) ?? file.text,
      changes: changed,
    }
  }

  /** The program that Run runs: the file itself, the one named instead, or one that imports it. */
  #entry({ manifest, file }: Held): PublicFile {
    const path = this.#controls.program() ?? this.#block.dataset['program']
    return manifest.files.find((each) => each.path === path) ?? file
  }

  #become(state: State, said: string): void {
    if (state !== 'loading' && state !== 'running') this.#panel.flush()
    this.#block.dataset['state'] = state
    this.#controls.say(state, said)
  }

  #stop(): void {
    this.#turn += 1
    this.#stopRun?.()
    this.#become('stopped', 'Stopped.')
  }

  async #edit(): Promise<void> {
    const [own, module] = await Promise.all([
      this.ready(),
      import('./editor.ts').catch(() => undefined),
    ])
    if (!own || this.#editor) return
    if (!module) {
      this.#controls.say(
        'failed',
        'The editor could not be loaded. Reload the page once you are online.',
      )
      return
    }
    const place = document.createElement('div')
    place.className = 'bench-editor'
    this.#block.prepend(place)
    this.#editor = module.mountEditor(place, {
      text: own.text,
      label: `Program ${this.#path}`,
      onChange: (text) => {
        own.write(text)
      },
      onRun: () => void this.#run(),
    })
    this.#block.toggleAttribute('data-editing', true)
    this.#controls.open({
      hasPart: this.#part() !== undefined,
      programs: this.#block.dataset['program'] === undefined ? this.#programs(own) : undefined,
    })
    if (own.file.kind === 'module') this.#controls.say('idle', IS_MODULE)
    this.#showWhole(false)
    this.#update()
    this.#editor.setMarks(this.#marks)
    this.#editor.focus(this.#part()?.from ?? 1)
  }

  /** What can be run to see what a module does; last the module itself, which prints what one adds. */
  #programs({ manifest, file }: Held): { path: string; name: string }[] {
    if (file.kind === 'program') return []
    const all = importers(manifest.files, file.path, shownFiles()).map(({ path }) => path)
    return [
      ...all.map((path) => ({ path, name: nameOf(path) })),
      { path: file.path, name: `${nameOf(file.path)} alone` },
    ]
  }

  /** The lines of the block's region, as the file is now; none where its marks are gone. */
  #part(): Lines | undefined {
    const { region } = this.#block.dataset
    if (region === undefined || !this.#held) return undefined
    try {
      return regions(this.#path, this.#held.text).get(region)
    } catch {
      return undefined
    }
  }

  #showWhole(isWhole: boolean): void {
    const part = this.#part()
    this.#isWhole = isWhole || part === undefined
    this.#editor?.showLines(this.#isWhole ? undefined : part)
    this.#controls.whole(this.#isWhole)
  }

  #reset(): void {
    if (!this.#held?.isEdited) return
    this.#held.write(this.#held.file.text)
    this.#mark([])
    this.#controls.say('idle', `${nameOf(this.#path)} is as the book has it.`)
  }

  #close(): void {
    this.#editor?.destroy()
    this.#editor = undefined
    this.#checks += 1
    showErrors(this.#block, [], () => undefined)
    this.#block.querySelector('.bench-editor')?.remove()
    this.#block.toggleAttribute('data-editing', false)
    this.#controls.close()
  }

  #markPlace({ path, line }: Place, message: string): void {
    if (path === this.#path) this.#mark([{ line, message, severity: 'error' }])
  }

  #mark(marks: Mark[]): void {
    this.#marks = marks
    this.#editor?.setMarks(marks)
  }

  /** Asks the compiler, and again after each change, as long as the editor is open. */
  async #check(): Promise<void> {
    const own = this.#held
    if (!own || !this.#editor) return
    const mine = (this.#checks += 1)
    if (!isChecking()) this.#controls.say('idle', 'Loading the compiler…')
    const files = new Map(own.manifest.files.map(({ path, text }) => [path, text]))
    for (const [path, text] of await changes()) files.set(path, text)
    try {
      const marks = await typesOf(files, this.#path)
      if (mine === this.#checks) this.#showTypes(marks)
    } catch {
      this.#controls.say('failed', 'The compiler could not be loaded. Are you offline?')
    }
  }

  #showTypes(marks: Mark[]): void {
    this.#controls.checking(true)
    this.#mark(marks)
    showErrors(this.#block, marks, (line) => {
      this.#showWhole(this.#isWhole || !within(this.#part(), line))
      this.#editor?.focus(line)
    })
    const count = `${marks.length} error${marks.length === 1 ? '' : 's'}`
    this.#controls.say('idle', marks.length ? `The compiler finds ${count}.` : 'The types fit.')
  }
}
