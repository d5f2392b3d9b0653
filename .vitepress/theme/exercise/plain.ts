// An editor without CodeMirror, for when that could not be loaded: the browser's own field for text.
// Invariant: a host that asks no more of an editor than this can use either.

import type { Editor, EditorOptions } from '../editor/editor.ts'
import { element } from './elements.ts'

/** What exercises ask of an editor. */
export type Field = Pick<Editor, 'text' | 'setText' | 'setMarks' | 'focus' | 'destroy'>

/** Puts a field into `parent`, after all that is in it. */
export function mountPlain(parent: HTMLElement, options: EditorOptions): Field {
  const { label, text, onChange, onRun } = options
  const field = element('textarea', 'desk-text')
  field.value = text
  field.rows = Math.min(24, text.split('\n').length + 1)
  field.wrap = 'off'
  field.spellcheck = false
  field.autocapitalize = 'off'
  field.setAttribute('aria-label', label)
  field.addEventListener('input', () => {
    onChange(field.value)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onRun()
  })
  parent.append(field)
  return {
    text: () => field.value,
    setText(to) {
      if (to === field.value) return
      field.value = to
      onChange(to)
    },
    // the list of the tests names the lines; a plain field has no margin to mark them in
    setMarks: () => undefined,
    focus(line) {
      field.focus()
      if (line === undefined) return
      const start =
        field.value
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0)
      field.setSelectionRange(start, start)
    },
    destroy() {
      field.remove()
    },
  }
}
