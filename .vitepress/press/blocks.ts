// The blocks of a page: what it shows that came from somewhere. One line is one block:
//
//   <<< code/01-yield/primes.ts#loop                          code, cut by region
//   <<< code/01-yield/primes.ts#loop since code/…/first.ts#loop   code, what changed marked
//   <<< code/01-yield/primes.ts output                        what it printed
//   <<< code/01-yield/primes.ts output predict                the same, behind a question
//   <<< code/01-yield/primes.ts recording Two tasks           a recording, with its caption
//   <<< code/10-time/alarms.ts trace Three sleepers           what a scheduler did, with its caption
//   <<< code/07-secretary/pool-simulation.ts simulation A pool   a run whose numbers a reader changes
//   <<< code/15-sockets/chat-world.ts world A chat           a world that a reader leads
//   <<< code/09-system-calls/states.ts states A task’s life   a table of states, drawn
//   <<< code/01-yield/primes.ts recording running Two tasks   the same, playing by itself
//   <<< code/01-yield/race.ts outcomes                        the set of possible outputs
//
// A fence of three backquotes is a block as well, and an unproven one, unless it says why it needs
// no proof: ```sh exempt="a command for your terminal".

import { splitPage } from './book.ts'
import { PressError } from './errors.ts'

export const SHOWS = [
  'code',
  'output',
  'outcomes',
  'recording',
  'trace',
  'simulation',
  'world',
  'states',
] as const
export type Shows = (typeof SHOWS)[number]
const CAPTIONED = new Set<Shows>(['recording', 'trace', 'simulation', 'world', 'states'])

export interface Embed {
  type: 'embed'
  page: string
  /** From 1, in the page. */
  line: number
  shows: Shows
  path: string
  region: string | undefined
  since: { path: string; region: string | undefined } | undefined
  /** Whether the output is put behind a question. */
  predict: boolean
  /** Whether the recording plays by itself once it is seen. */
  running: boolean
  caption: string
  /** Code without the types of its names: whoever is asked what it prints is not told. */
  bare?: boolean
}

export interface Fence {
  type: 'fence'
  page: string
  line: number
  language: string
  text: string
  exempt: string | undefined
}

export interface Figure {
  type: 'figure'
  page: string
  line: number
  from: string
  path: string
}

export type Block = Embed | Fence | Figure

/** Lines that become a list made from the book, or from the page's chapter, and are no blocks. */
export const LISTS = [
  '<<< contents',
  '<<< progress',
  '<<< counts',
  '<<< glossary',
  '<<< sources',
  '<<< requirements',
  '<<< grading limits',
  '<<< grading attacks',
  '<<< grading points',
  '<<< plan workshop',
  '<<< plan course',
  '<<< plan club',
  '<<< lessons',
  '<<< projects',
  '<<< questions',
  '<<< exercises',
  '<<< decks',
  '<<< python',
] as const
export type List = (typeof LISTS)[number]
/** Lines of decks that show what is the chapter's own, and are no blocks either (slides/html.ts). */
export const OF_DECKS = /^<<< (question|term|exercise) +(\S.*?)\s*$/
export const EMBED = /^<<<\s+(\S.*)$/
export const FIGURE = /<Figure\s+from="([^"]*)"\s+path="([^"]*)"\s*\/>/g
/** A chart of a whole measurement, on a line of its own. */
export const CHART = /<Chart\s+from="([^"]*)"\s+by="([^"]*)"\s*\/>/g

/** Every block of a page, in order. */
export function blocks(page: string, text: string): Block[] {
  const { body, bodyLine } = splitPage(text)
  const found: Block[] = []
  let fence: (Fence & { mark: string }) | undefined
  for (const [index, content] of body.split('\n').entries()) {
    const line = bodyLine + index
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(content)
    if (fence) {
      if (mark?.[1]!.startsWith(fence.mark) && !mark[2]!.trim()) {
        const { mark: _, ...done } = fence
        found.push(done)
        fence = undefined
      } else fence.text += `${content}\n`
    } else if (mark) {
      const exempt = /exempt="([^"]+)"/.exec(mark[2]!)?.[1]
      fence = {
        type: 'fence',
        page,
        line,
        language: /^\w*/.exec(mark[2]!.trim())![0],
        text: '',
        exempt,
        mark: mark[1]!,
      }
    } else if (OF_DECKS.test(content)) continue
    else if (content.startsWith('<<<') && !LISTS.some((list) => list === content.trim()))
      found.push(embed(page, line, content))
    else {
      const prose = content.replace(/`[^`]*`/g, '')
      if (prose.startsWith('<Figure'))
        throw new PressError({
          file: page,
          line,
          what: 'a line that begins with <Figure ends the paragraph before it',
          todo: 'Let a word stand before it.',
        })
      for (const [, from, path] of [...prose.matchAll(FIGURE), ...prose.matchAll(CHART)])
        found.push({ type: 'figure', page, line, from: from!, path: path! })
    }
  }
  return found
}

/** Reads one `<<<` line. */
export function embed(page: string, line: number, content: string): Embed {
  const words = EMBED.exec(content)?.[1]!.trim().split(/\s+/) ?? []
  const [target = '', ...rest] = words
  const [path = '', region] = target.split('#')
  const fail = (what: string): never => {
    throw new PressError({
      file: page,
      line,
      what,
      todo: `Write <<< code/NN-slug/file.ts#region, then one of: ${SHOWS.join(', ')}, since FILE#REGION.`,
    })
  }
  if (!/^code\/\d\d-[\w-]+\/.+\.(c?ts|py)$/.test(path))
    fail(`“${target}” is not a source file of the book`)
  const shows = (SHOWS as readonly string[]).includes(rest[0] ?? '')
    ? (rest.shift() as Shows)
    : 'code'
  let since: Embed['since']
  if (rest[0] === 'since') {
    rest.shift()
    const [path_ = '', region_] = (rest.shift() ?? fail('since what?')).split('#')
    since = { path: path_, region: region_ }
  }
  const predict = rest[0] === 'predict' && rest.shift() !== undefined
  const running = shows === 'recording' && rest[0] === 'running' && rest.shift() !== undefined
  if (rest.length && !CAPTIONED.has(shows)) fail(`what is “${rest.join(' ')}”?`)
  const caption = rest.join(' ')
  return { type: 'embed', page, line, shows, path, region, since, predict, running, caption }
}

/** The lines of a page's body with everything that is code taken out of them. */
export function withoutCode(body: string): string[] {
  let fence: string | undefined
  return body.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined) fence = mark
    else if (mark && line.trim().startsWith(fence)) fence = undefined
    else return ''
    return mark ? '' : line.replace(/`[^`]*`/g, '')
  })
}

/** A word that names a block in the whole book. */
export const blockId = (block: Block): string =>
  block.type === 'embed'
    ? `${block.shows}:${block.path}${block.region ? `#${block.region}` : ''}`
    : block.type === 'figure'
      ? `figure:${block.from}#${block.path}`
      : `fence:${block.page}:${block.line}`
