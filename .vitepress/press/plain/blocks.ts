// One block of a page as Markdown: code and output in fences, and what moves on the page in the words that
// the page says of it. Invariant: everything comes from the same files as the page's own form.

import { read, type Book } from '../book.ts'
import type { Embed } from '../blocks.ts'
import { said } from '../compiler.ts'
import { readOutcomes } from '../evidence/outcomes.ts'
import { shown } from '../evidence/output.ts'
import { recordingOf } from '../evidence/recording.ts'
import { simulationOf } from '../evidence/simulation.ts'
import { statesOf } from '../evidence/states.ts'
import { traceOf } from '../evidence/trace.ts'
import { worldOf } from '../evidence/world.ts'
import { cut } from '../regions.ts'
import { visible, within } from '../render.ts'
import { sentences } from '../sentence.ts'
import { simulationHtml } from '../simulation.ts'
import { statesHtml } from '../states.ts'
import { moments } from '../timeline/format.ts'
import { timelineSentences } from '../timeline/sentence.ts'
import { worldHtml } from '../world.ts'
import { markdownOf } from './html.ts'

/** A fence round a text, longer than any that the text holds. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([mark]) => mark.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${language}\n${text.replace(/\n$/, '')}\n${mark}`
}

const PLAIN: Record<Embed['shows'], (book: Book, block: Embed) => string> = {
  code,
  output: (book, { path }) => {
    const { command, text } = shown(book, path)
    return fence('console', `$ ${command}\n${text}`)
  },
  outcomes: (book, { path }) => {
    const { outcomes } = readOutcomes(read(book, `${path}.outcomes.json`))
    const each = outcomes.map((text) => fence('console', text))
    return [`\`${path}\` prints one of these ${outcomes.length}:`, ...each].join('\n\n')
  },
  recording: (book, { path, caption }) =>
    told(`Recording of ${path}`, caption, sentences(recordingOf(book, path))),
  trace: (book, { path, caption }) => {
    const trace = traceOf(book, path)
    return told(`Timeline of ${path}`, caption, timelineSentences(trace, moments(trace)))
  },
  simulation: (book, { path, caption }) =>
    `**Simulation of ${path}**: ${caption}\n\n${markdownOf(simulationHtml(simulationOf(book, path), { id: 'simulation', caption }))}`,
  states: (book, { path, caption }) =>
    `**States of ${path}**: ${caption}\n\n${markdownOf(statesHtml(statesOf(book, path), { id: 'states', caption }))}`,
  world: (book, { path, caption }) =>
    `**World of ${path}**: ${caption}\n\n${markdownOf(worldHtml(worldOf(book, path), { id: 'world', caption }))}`,
}

/** A block as Markdown. */
export const plainEmbed = (book: Book, block: Embed): string => PLAIN[block.shows](book, block)

function code(book: Book, { path, region, since }: Embed): string {
  const part = visible(cut(path, read(book, path), region))
  const isPython = path.endsWith('.py')
  const errors = isPython
    ? []
    : within(said(book, path), part).filter(({ kind }) => kind === 'error')
  const where = region === undefined ? 'whole file' : `lines ${part.lines[0]}–${part.lines.at(-1)}`
  const from = since ? `, changed from \`${since.path}\`` : ''
  return [
    `\`${path}\`, ${where}${from}:`,
    fence(isPython ? 'python' : 'ts', part.text),
    ...errors.map(
      ({ code: number, text, line }) =>
        `The compiler says of \`${part.text.split('\n')[line - 1]!.trim()}\`:\n\n${fence('', `TS${number}: ${text}`)}`,
    ),
  ].join('\n\n')
}

const told = (what: string, caption: string, steps: string[]): string =>
  `**${what}**${caption ? `: ${caption}` : ''}\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`
