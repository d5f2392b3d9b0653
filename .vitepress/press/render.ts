// A block of a page as static HTML: everything that a reader without JavaScript needs is in it.

import { diffArrays } from 'diff'
import { exists, read, type Book } from './book.ts'
import type { Embed } from './blocks.ts'
import { EXPECTED, QUERY, said, type Said } from './compiler.ts'
import { PressError } from './errors.ts'
import { readOutcomes } from './evidence/outcomes.ts'
import { shown } from './evidence/output.ts'
import { checkErrors } from './evidence/types.ts'
import { recordingOf } from './evidence/recording.ts'
import { simulationOf } from './evidence/simulation.ts'
import { statesOf } from './evidence/states.ts'
import { traceOf } from './evidence/trace.ts'
import { worldOf } from './evidence/world.ts'
import { filmstrip } from './filmstrip.ts'
import { escape } from './filmstrip/html.ts'
import { changesAddress, grownFrom } from './grown.ts'
import { highlight, highlightLines, type NamedType } from './highlight.ts'
import { cut, type Cut } from './regions.ts'
import { moduleAddress } from './module.ts'
import { inTerminal, tryIt } from './try.ts'
import { simulationHtml } from './simulation.ts'
import { closureHash } from './source.ts'
import { statesHtml } from './states.ts'
import { timeline } from './timeline.ts'
import { worldHtml } from './world.ts'

/** Puts the site's base before an absolute address. */
export type WithBase = (address: string) => string

/** The HTML of one block; what it lacks is a PressError with the page's place. */
export function renderEmbed(book: Book, block: Embed, withBase: WithBase): string {
  if (!exists(book, block.path))
    throw new PressError({
      file: block.page,
      line: block.line,
      what: `there is no ${block.path}`,
      todo: 'Mend the path; it begins at the root of the book.',
    })
  try {
    return RENDERERS[block.shows](book, block, withBase)
  } catch (error) {
    if (error instanceof PressError && error.file !== block.page)
      throw new PressError({
        file: block.page,
        line: block.line,
        what: error.message,
        todo: '(asked for by this page)',
      })
    throw error
  }
}

const RENDERERS: Record<Embed['shows'], (book: Book, block: Embed, withBase: WithBase) => string> =
  {
    code: renderCode,
    output: renderOutput,
    outcomes: renderOutcomes,
    recording: renderRecording,
    trace: renderTrace,
    simulation: renderSimulation,
    world: renderWorld,
    states: renderStates,
  }

function renderCode(book: Book, block: Embed, withBase: WithBase): string {
  const { path, region, since } = block
  const part = visible(cut(path, read(book, path), region))
  const ts = !path.endsWith('.py')
  const changed = since
    ? changes(visibleText(book, since), part.text)
    : { added: new Set<number>(), removed: [] }
  const { html, types } = highlight({
    text: part.text,
    language: ts ? 'ts' : 'python',
    said: ts
      ? within(checked(book, path), part).filter(({ kind }) => !block.bare || kind === 'error')
      : [],
    ...changed,
  })
  const from = since ? `, changed from ${sourceLink(since.path, withBase)}` : ''
  const lines =
    part.lines.length > 1 ? `lines ${part.lines[0]}–${part.lines.at(-1)}` : `line ${part.lines[0]}`
  const typed = inTerminal(book, path)
  const terminal = typed === undefined ? '' : `. It needs Node: <code>${escape(typed)}</code>`
  return figure(
    block,
    `<div class="language-${ts ? 'ts' : 'python'}"><button title="Copy code" class="copy"></button>${html.replace('<pre ', `<pre aria-label="${escape(name(block))}" `)}</div>${typeList(types)}`,
    `${sourceLink(path, withBase)}, ${region === undefined ? 'whole file' : lines}${from}${terminal}${grown(book, block, withBase)}`,
    `${tryIt(book, block)} style="--lines:${part.lines.length + changed.removed.length}"`,
  )
}

/** A link to all that has changed in a file since an earlier version of it, if it has one. */
function grown(book: Book, { path, since }: Embed, withBase: WithBase): string {
  const before = grownFrom(book).get(path)
  if (before === undefined) return ''
  const link = (text: string): string =>
    `<a href="${withBase(changesAddress(path))}" target="_self">${text}</a>`
  return since?.path === before
    ? `; ${link('all changes')}`
    : `; ${link(`what changed from ${before}`)}`
}

/** What the compiler says of a file, whose errors are all announced. */
export function checked(book: Book, path: string): Said[] {
  const all = said(book, path)
  checkErrors(
    path,
    read(book, path),
    all.filter(({ kind }) => kind === 'error'),
  )
  return all
}

/** A region as a page shows it, or the file. */
export const visibleText = (
  book: Book,
  { path, region }: { path: string; region: string | undefined },
): string => visible(cut(path, read(book, path), region)).text

/** Without the lines that speak to the compiler, whose answer is shown instead. */
export function visible({ text, lines, indent }: Cut): Cut {
  const all = text.split('\n').map((content, index) => ({ content, line: lines[index]! }))
  const kept = all.filter(
    ({ content }) =>
      !EXPECTED.test(content) && !QUERY.test(content) && !/^\s*\/\/ prettier-ignore/.test(content),
  )
  return {
    text: kept.map(({ content }) => content).join('\n'),
    lines: kept.map(({ line }) => line),
    indent,
  }
}

/** What the compiler says of the shown lines, in their own numbers. */
export const within = (all: Said[], { lines, indent, text }: Cut): Said[] => {
  const shownLines = text.split('\n')
  return all.flatMap((one) => {
    const index = lines.indexOf(one.line)
    const column = one.column - indent
    if (index < 0 || column < 0 || column + one.length > shownLines[index]!.length) return []
    return [{ ...one, line: index + 1, column }]
  })
}

export function changes(
  before: string,
  after: string,
): { added: Set<number>; removed: { before: number; text: string }[] } {
  const added = new Set<number>()
  const removed: { before: number; text: string }[] = []
  let line = 1
  for (const part of diffArrays(before.split('\n'), after.split('\n'))) {
    for (const text of part.value) {
      if (part.removed) removed.push({ before: line, text })
      else if (part.added) added.add(line++)
      else line++
    }
  }
  return { added, removed }
}

function typeList(types: NamedType[]): string {
  if (!types.length) return ''
  const rows = types.map(
    ({ name: of, text, docs }) =>
      `<dt><code>${escape(of)}</code></dt><dd><code>${escape(text)}</code>${docs ? ` ${escape(docs)}` : ''}</dd>`,
  )
  return `<details class="types"><summary>Types</summary><dl>${rows.join('')}</dl></details>`
}

function renderOutput(book: Book, block: Embed): string {
  const { command, text } = shown(book, block.path)
  const body = `<div class="language-console"><pre tabindex="0" aria-label="Output of ${escape(block.path)}"><code><span class="command">$ ${escape(command)}</span>\n${escape(text)}</code></pre></div>`
  if (!block.predict) return figure(block, body, '')
  return figure(
    block,
    `<details class="predict"><summary>What does it print?</summary>${body}</details>`,
    '',
  )
}

function renderOutcomes(book: Book, block: Embed): string {
  const file = `${block.path}.outcomes.json`
  if (!exists(book, file))
    throw new PressError({
      file,
      what: 'these outcomes have not been made',
      todo: `npm run accept ${block.path}`,
    })
  const { outcomes, hash } = readOutcomes(read(book, file))
  fresh(book, block, hash)
  const each = outcomes.map(
    (text) => `<li><pre tabindex="0"><code>${escape(text.trimEnd())}</code></pre></li>`,
  )
  return figure(
    block,
    `<p>One of these ${outcomes.length}:</p><ul class="outcomes">${each.join('')}</ul>`,
    '',
  )
}

/** A figure and the widget that brings it to life, beside it: what is in a slot, a page's script has again. */
const played = (figure: string, widget: string, src?: string): string =>
  `<div class="player-root"${src === undefined ? '' : ` data-src="${src}"`}><div v-pre>${figure}</div>${widget}</div>`

function renderRecording(book: Book, block: Embed, withBase: WithBase): string {
  const file = `${block.path}.rec.json`
  if (!exists(book, file))
    throw new PressError({
      file,
      what: 'this recording has not been made',
      todo: `npm run accept ${block.path}`,
    })
  const recording = recordingOf(book, block.path)
  fresh(book, block, recording.hash)
  const id = anchor(block)
  const strip = filmstrip(recording, {
    id,
    caption: block.caption || `A run of ${block.path}`,
    highlight: (source) => highlightLines(read(book, source).trimEnd(), 'ts'),
  })
  return `${played(strip, `<RecordingPlayer src="${recordingAddress(block.path)}" id="${id}"${block.running ? ' running' : ''} />`, withBase(recordingAddress(block.path)))}\n<p class="source" v-pre>Recorded from ${sourceLink(block.path, withBase)}</p>\n`
}

function renderTrace(book: Book, block: Embed, withBase: WithBase): string {
  const trace = traceOf(book, block.path)
  fresh(book, block, trace.hash)
  const id = anchor(block)
  const figure = timeline(trace, {
    id,
    caption: block.caption || `What the scheduler did in ${block.path}`,
    highlight: (source) => highlightLines(read(book, source).trimEnd(), 'ts'),
  })
  const runs = trace.choices ? ` runs="${moduleAddress(block.path)}"` : ''
  return `${played(figure, `<TraceTimeline src="${traceAddress(block.path)}" id="${id}"${runs} />`, withBase(traceAddress(block.path)))}\n<p class="source" v-pre>Traced from ${sourceLink(block.path, withBase)}</p>\n`
}

function renderSimulation(book: Book, block: Embed, withBase: WithBase): string {
  const simulation = simulationOf(book, block.path)
  fresh(book, block, simulation.hash)
  const id = anchor(block)
  const caption = block.caption || `A run of ${block.path} that you can change`
  const figure = simulationHtml(simulation, { id, caption })
  return `${played(figure, `<RunSimulation runs="${moduleAddress(block.path)}" id="${id}" />`)}\n<p class="source" v-pre>Run from ${sourceLink(block.path, withBase)}</p>\n`
}

function renderWorld(book: Book, block: Embed, withBase: WithBase): string {
  const world = worldOf(book, block.path)
  fresh(book, block, world.hash)
  const id = anchor(block)
  const caption = block.caption || `The world of ${block.path}`
  const figure = worldHtml(world, { id, caption })
  return `${played(figure, `<RunWorld runs="${moduleAddress(block.path)}" id="${id}" />`)}\n<p class="source" v-pre>Run from ${sourceLink(block.path, withBase)}</p>\n`
}

function renderStates(book: Book, block: Embed, withBase: WithBase): string {
  const states = statesOf(book, block.path)
  fresh(book, block, states.hash)
  const caption = block.caption || `The states of ${block.path}`
  return `<div v-pre>${statesHtml(states, { id: anchor(block), caption })}\n<p class="source">Drawn from ${sourceLink(block.path, withBase)}</p></div>\n`
}

/** Where the site has a trace's data. */
export const traceAddress = (path: string): string => `/traces/${path}.json`

/** Where the site has a recording's data. */
export const recordingAddress = (path: string): string => `/recordings/${path}.json`

function fresh(book: Book, { path }: Embed, hash: string): void {
  if (hash !== closureHash(book, path))
    throw new PressError({
      file: path,
      what: 'has changed since this evidence was made',
      todo: `npm run accept ${path}`,
    })
}

const anchor = (block: Embed): string =>
  `${block.shows}-${block.path.replace(/^code\//, '')}${block.region ? `-${block.region}` : ''}`.replace(
    /[^\w-]+/g,
    '-',
  )

export const name = ({ path, region }: Embed): string =>
  region === undefined ? path : `${path}, ${region}`

/** A link to the text of a source file. */
export const sourceLink = (path: string, withBase: WithBase): string =>
  `<a href="${withBase(`/sources/${path}.txt`)}" target="_self">${path}</a>`

export const figure = (block: Embed, body: string, caption: string, attributes = ''): string =>
  `<figure class="block ${block.shows}" id="${anchor(block)}-${block.line}"${attributes} v-pre>${body}${caption && `<figcaption>${caption}</figcaption>`}</figure>\n`
