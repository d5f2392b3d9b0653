// Work that is carried from one place to another in a file: from the page to the terminal, from one
// device to the next. Pure. Invariants: nothing that was solved is lost by it, in either order; and no
// text is replaced by an older one unless the reader says so.

import { doneOf, drafted, type Done, type Draft, type Progress } from './progress.ts'

export interface Carried {
  /** Everything together, with the reader's own texts where there is a question. */
  progress: Progress
  /** Exercises that count as solved now and did not before. */
  solved: string[]
  /** Texts that were not here, or were older here. */
  taken: string[]
  /** Texts that differ, and are newer here. */
  asked: { id: string; theirs: Draft }[]
}

/** What becomes of `own` when `theirs` is brought in. */
export function carry(own: Progress, theirs: Progress): Carried {
  const ids = Object.keys(theirs.exercises)
  const exercises = { ...own.exercises }
  for (const id of ids) exercises[id] = both(doneOf(own, id), doneOf(theirs, id))
  let progress: Progress = { ...own, exercises }
  const taken: string[] = []
  const asked: Carried['asked'] = []
  for (const [id, draft] of Object.entries(theirs.drafts)) {
    const mine = own.drafts[id]
    if (mine?.text === draft.text) continue
    if (mine && mine.at >= draft.at) asked.push({ id, theirs: draft })
    else {
      progress = drafted(progress, id, draft)
      taken.push(id)
    }
  }
  const solved = ids.filter((id) => exercises[id]!.solved && !doneOf(own, id).solved)
  return { progress, solved, taken, asked }
}

/** Takes their texts where there was a question. */
export const takeAsked = (progress: Progress, asked: Carried['asked']): Progress =>
  asked.reduce((sum, { id, theirs }) => drafted(sum, id, theirs), progress)

/** What both have done; of the last runs, the better one. */
function both(a: Done, b: Done): Done {
  const better = b.of > 0 && (a.of === 0 || b.passed * a.of > a.passed * b.of) ? b : a
  return {
    solved: a.solved || b.solved,
    passed: better.passed,
    of: better.of,
    hints: Math.max(a.hints, b.hints),
    // who solved it once without looking solved it without looking
    shown: (a.shown || b.shown) && ![a, b].some(({ solved, shown }) => solved && !shown),
  }
}

/** What was brought in, in words; `place` says where a text is: in the page, or which file. */
export function inWordsOf({ solved, taken, asked }: Carried): string {
  const parts = [
    list(solved, (count) => `${count === 1 ? '1 exercise' : `${count} exercises`} solved`),
    list(taken, (count) => `${count === 1 ? '1 text' : `${count} texts`} of yours`),
  ].filter((part) => part !== '')
  if (parts.length === 0) return asked.length ? '' : 'There was nothing new in it.'
  return `Brought in: ${parts.join('; ')}.`
}

const list = (ids: readonly string[], head: (count: number) => string): string =>
  ids.length ? `${head(ids.length)} (${ids.join(', ')})` : ''
