// An editor for a program, on CodeMirror. Load it with `import()` when a reader asks to edit: it
// brings the whole of CodeMirror, and no page needs that before. What it looks like is in `look.ts`,
// how Tab leaves it in `leave.ts`, how it shows a part of a file in `part.ts`.
//
// Invariant: `text()` is always the whole text, whatever part of it is shown; and a change that the
// host makes (`setText`) can be undone like any other.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { leaving } from './leave.ts'
import { look } from './look.ts'
import { part, showLines, type Lines } from './part.ts'

export type { Lines } from './part.ts'

/** What is said of a line, which is counted from 1. */
export interface Mark {
  line: number
  message: string
  severity: 'error' | 'warning' | 'info'
  /** Where in the line it begins, from 0, and how long it is; without, the whole line is meant. */
  column?: number
  length?: number
}

export interface EditorOptions {
  text: string
  /** What is edited, as a screen reader names it. */
  label: string
  /** The part that is shown at first; without it, everything. */
  lines?: Lines
  onChange: (text: string) => void
  /** Ctrl+Enter, and Command+Enter. */
  onRun: () => void
}

export interface Editor {
  text: () => string
  setText: (text: string) => void
  /** Puts these marks in the place of all that were there. */
  setMarks: (marks: readonly Mark[]) => void
  /** Shows these lines alone, and lets no others be changed; without lines, shows all. */
  showLines: (lines?: Lines) => void
  /** Goes to the beginning of a line, or to where the reader was. */
  focus: (line?: number) => void
  destroy: () => void
}

/** Puts an editor into `parent`, after all that is in it. */
export function mountEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const { onChange, onRun, label, lines } = options
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        typescriptLanguage,
        bracketMatching(),
        indentOnInput(),
        leaving,
        part(),
        keymap.of([
          { key: 'Mod-Enter', run: () => (onRun(), true) },
          { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
          indentWithTab,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        look,
        EditorView.contentAttributes.of({
          'aria-label': label,
          tabindex: '0',
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
          translate: 'no',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  const show = (range?: Lines): void => {
    view.dispatch({ effects: showLines.of(range) })
  }
  if (lines) show(lines)
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      if (text !== view.state.doc.toString()) view.dispatch(replacement(view.state, text))
    },
    setMarks(marks) {
      const all = marks.map((mark) => diagnostic(view.state, mark))
      view.dispatch(setDiagnostics(view.state, all))
    },
    showLines: show,
    focus(line) {
      if (line !== undefined) {
        const { from } = view.state.doc.line(within(view.state, line))
        view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
      }
      view.focus()
    },
    destroy() {
      view.destroy()
    },
  }
}

/** The change to another text that touches only what differs, so that the shown part stays. */
function replacement({ doc }: EditorState, text: string) {
  const old = doc.toString()
  let from = 0
  while (from < old.length && from < text.length && old[from] === text[from]) from++
  let kept = 0
  const rest = Math.min(old.length, text.length) - from
  while (kept < rest && old.at(-1 - kept) === text.at(-1 - kept)) kept++
  return {
    changes: { from, to: old.length - kept, insert: text.slice(from, text.length - kept) },
    filter: false,
  }
}

const within = ({ doc }: EditorState, line: number): number =>
  Math.min(Math.max(1, line), doc.lines)

function diagnostic(state: EditorState, { line, column, length, message, severity }: Mark) {
  const at = state.doc.line(within(state, line))
  const indent = /^\s*/.exec(at.text)![0].length
  const from = Math.min(at.to, at.from + (column ?? indent))
  const to = length === undefined ? at.to : Math.min(state.doc.length, from + length)
  return { from, to, message, severity }
}
