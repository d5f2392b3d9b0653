// Shows a part of the text and hides the rest, which stays in the editor: one text, one history, and
// the numbers of the file. Invariant: what is hidden does not change under the reader's hands; only
// undo and the host may change it.

import {
  EditorState,
  StateEffect,
  StateField,
  type Extension,
  type Text,
  type Transaction,
} from '@codemirror/state'
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view'

/** First and last line of a part, from 1. */
export interface Lines {
  from: number
  to: number
}

/** Shows these lines; undefined shows all. */
export const showLines = StateEffect.define<Lines | undefined>()

/** The shown part, by offset: from the beginning of its first line to the end of its last. */
interface Shown {
  from: number
  to: number
}

const shown = StateField.define<Shown | undefined>({
  create: () => undefined,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(showLines)) return effect.value && offsets(transaction.newDoc, effect.value)
    return value && moved(value, transaction)
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => (view) => hiding(view.state.doc, value)),
    EditorView.atomicRanges.of((view) => hiding(view.state.doc, view.state.field(field))),
  ],
})

/** What is typed at either end belongs to the part. */
const moved = ({ from, to }: Shown, { changes }: Transaction): Shown => ({
  from: changes.mapPos(from, -1),
  to: changes.mapPos(to, 1),
})

function offsets(doc: Text, { from, to }: Lines): Shown {
  const last = Math.min(to, doc.lines)
  return { from: doc.line(Math.min(from, last)).from, to: doc.line(last).to }
}

const hidden = Decoration.replace({ block: true })

function hiding(doc: Text, part: Shown | undefined): DecorationSet {
  if (!part) return Decoration.none
  const before = part.from > 0 ? [hidden.range(0, part.from - 1)] : []
  const after = part.to < doc.length ? [hidden.range(part.to + 1, doc.length)] : []
  return Decoration.set([...before, ...after])
}

/** Lets no change reach beyond the part. */
const protect = EditorState.changeFilter.of(({ startState }) => {
  const part = startState.field(shown)
  return part ? [0, part.from - 1, part.to + 1, startState.doc.length] : true
})

/** The caret stays in the part, and so does “select all”. */
const stay = EditorState.transactionFilter.of((transaction) => {
  const part = transaction.state.field(shown)
  if (!part) return transaction
  const { anchor, head } = transaction.newSelection.main
  const inside = (at: number): number => Math.min(Math.max(at, part.from), part.to)
  if (inside(anchor) === anchor && inside(head) === head) return transaction
  return [
    transaction,
    { selection: { anchor: inside(anchor), head: inside(head) }, sequential: true },
  ]
})

const selectPart = keymap.of([
  {
    key: 'Mod-a',
    run: (view) => {
      const part = view.state.field(shown)
      if (!part) return false
      view.dispatch({ selection: { anchor: part.from, head: part.to } })
      return true
    },
  },
])

export const part = (): Extension => [shown, protect, stay, selectPart]
