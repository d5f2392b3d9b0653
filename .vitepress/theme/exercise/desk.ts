// The desk at which a reader solves an exercise: their text, Check, and what the tests say of it. Loaded
// when they open it. Invariants: every text they leave is kept before anything else is done with it; and
// of several checks only the last one is told.

import { doneOf, drafted, draftOf, ran } from '../../press/exercise/progress.ts'
import { solvedFor, tell } from '../../press/exercise/tell.ts'
import type { Manifest, PublicExercise } from '../../press/manifest.ts'
import type { About } from './bench.ts'
import { carrying } from './carrying.ts'
import { check, type Checked } from './check.ts'
import { button, element } from './elements.ts'
import { jsonAt } from './fetched.ts'
import { mountPlain, type Field } from './plain.ts'
import { show } from './show.ts'
import * as store from './store.ts'

export interface Desk {
  element: HTMLElement
  focus: () => void
  close: () => void
}

/** A desk for an exercise; its manifest could not be fetched where this rejects. */
export async function openDesk(about: About, title: string): Promise<Desk> {
  const [chapter = '', name = ''] = about.id.split('/')
  const manifest = await jsonAt<Manifest>(`${about.base}${chapter}.json`)
  const exercise = manifest.exercises.find((each) => each.name === name)
  if (!exercise) throw new Error(`${chapter} has no exercise ${name}`)
  if (exercise.needs.length > 0) return terminalOnly(about, exercise)
  // the editor is an amenity: without it the text can still be written
  const mount = await import('../editor/editor.ts').then(
    ({ mountEditor }) => mountEditor,
    () => mountPlain,
  )
  return new SolvingDesk(about, manifest, exercise, title, mount)
}

function terminalOnly({ id }: About, { needs, name }: PublicExercise): Desk {
  const command = `npm run exercise ${Number(id.slice(0, 2))} ${name}`
  const said = element(
    'p',
    'desk',
    `This exercise needs ${needs.join(' and ')}, which no page has. At a terminal: `,
    element('code', '', command),
  )
  said.tabIndex = -1
  return {
    element: said,
    focus() {
      said.focus()
    },
    close() {
      said.remove()
    },
  }
}

const NOT_KEPT =
  'Your browser keeps nothing for this page: save your work to a file before you leave.'

class SolvingDesk implements Desk {
  readonly element: HTMLElement
  readonly #about: About
  readonly #manifest: Manifest
  readonly #exercise: PublicExercise
  readonly #field: Field
  readonly #check = button('Check', () => void this.#press(), 'desk-button desk-check')
  readonly #again = button('Start again', () => {
    this.#startAgain()
  })
  readonly #said = element('span', 'desk-said')
  readonly #verdict = element('div', 'desk-verdict')
  readonly #output = element('pre', 'desk-output')
  readonly #unkept = element('p', 'desk-unkept')
  readonly #end: () => void
  #running: AbortController | undefined
  /** What stood here before the reader started again, until they write. */
  #before: string | undefined
  #isWriting = false

  constructor(
    about: About,
    manifest: Manifest,
    exercise: PublicExercise,
    title: string,
    mount: typeof mountPlain,
  ) {
    this.#about = about
    this.#manifest = manifest
    this.#exercise = exercise
    this.#said.setAttribute('role', 'status')
    this.#output.tabIndex = 0
    this.#output.setAttribute('role', 'region')
    this.#output.setAttribute('aria-label', 'What your text printed')
    this.#output.hidden = true
    const place = element('div', 'desk-field')
    const keys = element('span', 'desk-keys', 'Ctrl+Enter checks')
    this.element = element(
      'div',
      'desk',
      element('p', 'desk-file', exercise.work.path),
      place,
      element('div', 'desk-bar', this.#check, this.#again, keys, this.#said),
      this.#verdict,
      this.#output,
      this.#unkept,
      carrying(),
    )
    this.#field = mount(place, {
      text: this.#kept(),
      label: `Your text: ${title}`,
      onChange: (text) => {
        this.#write(text)
      },
      onRun: () => void this.#run(),
    })
    this.#end = store.listen((id) => {
      // a text that was brought in from a file
      if (id === about.id && !this.#isWriting) this.#field.setText(this.#kept())
    })
    this.#tellKept()
  }

  focus(): void {
    this.#field.focus()
  }

  close(): void {
    this.#running?.abort()
    this.#end()
    this.#field.destroy()
    this.element.remove()
  }

  #kept(): string {
    return draftOf(store.load(this.#about.id), this.#about.id)?.text ?? this.#exercise.work.text
  }

  #write(text: string): void {
    if (text === this.#kept()) return
    const { id } = this.#about
    const isBeginning = text === this.#exercise.work.text
    const draft = isBeginning ? undefined : { text, at: new Date().toISOString() }
    this.#change((progress) => drafted(progress, id, draft))
    if (!isBeginning) this.#before = undefined
    this.#again.textContent = this.#before === undefined ? 'Start again' : 'Take my text back'
  }

  #change(changed: Parameters<typeof store.change>[1]): void {
    this.#isWriting = true
    store.change(this.#about.id, changed)
    this.#isWriting = false
    this.#tellKept()
  }

  #tellKept(): void {
    this.#unkept.textContent = store.isAllKept() ? '' : NOT_KEPT
  }

  #startAgain(): void {
    const back = this.#before
    this.#before = back === undefined ? this.#field.text() : undefined
    this.#field.setText(back ?? this.#exercise.work.text)
    this.#said.textContent =
      back === undefined ? 'This is what you start from.' : 'Your text is back.'
  }

  async #press(): Promise<void> {
    if (!this.#running) return this.#run()
    this.#running.abort()
    this.#running = undefined
    this.#become('Stopped.')
  }

  #become(said: string): void {
    this.#said.textContent = said
    this.#check.textContent = this.#running ? 'Stop' : 'Check'
  }

  async #run(): Promise<void> {
    this.#running?.abort()
    const mine = (this.#running = new AbortController())
    this.#verdict.replaceChildren()
    this.#field.setMarks([])
    this.#output.textContent = ''
    this.#output.hidden = true
    this.#become('Checking…')
    const { base } = this.#about
    const what = { manifest: this.#manifest, exercise: this.#exercise, base }
    const print = (text: string): void => {
      if (mine !== this.#running) return
      this.#output.append(`${text}\n`)
      this.#output.hidden = false
    }
    const checked = await check(what, this.#field.text(), print, mine.signal).catch(() => undefined)
    if (mine !== this.#running) return
    this.#running = undefined
    if (checked) this.#tell(checked)
    else
      this.#become(
        'What it takes to check could not be loaded. Are you offline? Reload the page once you are online; your text is kept.',
      )
  }

  #tell({ verdict, recognised, needsTerminal }: Checked): void {
    const { id, points } = this.#about
    const isFirst = !doneOf(store.load(id), id).solved
    this.#change((progress) => ran(progress, id, verdict))
    const told = tell(verdict, recognised)
    const go = (line: number): void => {
      this.#field.focus(line)
    }
    this.#verdict.replaceChildren(...show(told, this.#exercise.work.path, go))
    if (needsTerminal) this.#verdict.append(element('p', '', 'Only a terminal has this.'))
    this.#field.setMarks(
      [
        told.error,
        ...told.tests.map(({ line, why }) => ({ line, message: why.join('\n') })),
      ].flatMap((each) =>
        each?.line === undefined
          ? []
          : [{ line: each.line, message: each.message, severity: 'error' as const }],
      ),
    )
    const isSolved = told.isSolved && isFirst
    this.#become(isSolved ? `${told.sum} ${solvedFor(points)}` : told.sum)
    if (told.familiar)
      this.#said.append(element('span', 'visually-hidden', ' There is a hint below the tests.'))
  }
}
