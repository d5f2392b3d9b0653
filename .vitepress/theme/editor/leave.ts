// How Tab leaves the editor. In it Tab indents, as in every editor for code; a reader who has only a
// keyboard needs a way out. Invariant: after Escape the next Tab, or Shift+Tab, goes on in the page,
// as long as nothing is typed in between; that it will is announced, and the way is described.

import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

export const leaving: Extension = [
  Prec.low(
    keymap.of([
      {
        key: 'Escape',
        run: (view) => {
          view.setTabFocusMode(true)
          view.dispatch({ effects: EditorView.announce.of('Tab now leaves the editor.') })
          return true
        },
      },
    ]),
  ),
  EditorView.domEventHandlers({
    blur: (_event, view) => {
      view.setTabFocusMode(false)
    },
  }),
  EditorView.updateListener.of(({ docChanged, view }) => {
    if (docChanged) view.setTabFocusMode(false)
  }),
  EditorView.contentAttributes.of({
    'aria-description': 'Tab indents. Escape, then Tab, leaves the editor. Ctrl+Enter runs.',
  }),
]
