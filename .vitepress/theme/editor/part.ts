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

/** Shows these lines; null shows all. (An effect whose value is undefined is dropped on its way.) */
export const showLines = StateEffect.define<Lines | null>()

/** The shown part, by offset: from the beginning of its first line to the end of its last. */
interface Shown {
  from: number
  to: number
  /** What hides the rest. */
  hiding: DecorationSet
}

const shown = StateField.define<Shown | undefined>({
  create: () => undefined,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(showLines))
        return effect.value ? offsets(transaction.newDoc, effect.value) : undefined
    return value && transaction.docChanged ? moved(value, transaction) : value
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value?.hiding ?? Decoration.none),
    EditorView.atomicRanges.of((view) => view.state.field(field)?.hiding ?? Decoration.none),
  ],
})

/** What is typed at either end belongs to the part. */
const moved = ({ from, to }: Shown, { changes, newDoc }: Transaction): Shown =>
  shownFrom(newDoc, changes.mapPos(from, -1), changes.mapPos(to, 1))

function offsets(doc: Text, { from, to }: Lines): Shown {
  const last = Math.min(to, doc.lines)
  return shownFrom(doc, doc.line(Math.min(from, last)).from, doc.line(last).to)
}

const hidden = Decoration.replace({ block: true })

function shownFrom(doc: Text, from: number, to: number): Shown {
  const before = from > 0 ? [hidden.range(0, from - 1)] : []
  const after = to < doc.length ? [hidden.range(to + 1, doc.length)] : []
  return { from, to, hiding: Decoration.set([...before, ...after]) }
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
