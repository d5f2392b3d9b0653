// How an editor looks: the page's own colours. The colours of the code are those of the book's
// blocks (GitHub's high contrast themes), which pass WCAG AA on this book's backgrounds in both
// themes; they stand here, and not in a style sheet, because every page loads the site's style
// sheet and few readers edit.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operator, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-constant)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.function(tags.propertyName), color: 'var(--code-function)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--code-type)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
])

const theme = EditorView.theme({
  '&': {
    '--code-keyword': '#a0111f',
    '--code-string': '#032563',
    '--code-constant': '#023b95',
    '--code-function': '#622cbc',
    '--code-type': '#702c00',
    '--code-comment': '#55595f',
    color: 'var(--vp-c-text-1)',
    backgroundColor: 'var(--vp-code-block-bg)',
    border: '1px solid var(--vp-c-border)',
    borderRadius: '0.375rem',
    fontSize: '0.875rem',
    textAlign: 'start',
  },
  '.dark &': {
    '--code-keyword': '#ff9492',
    '--code-string': '#addcff',
    '--code-constant': '#91cbff',
    '--code-function': '#dbb7ff',
    '--code-type': '#ffb757',
    '--code-comment': '#bdc4cc',
  },
  '&.cm-focused': { outline: '2px solid var(--vp-c-brand-1)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--vp-font-family-mono)',
    lineHeight: '1.6',
    maxHeight: 'max(12em, 70vh)',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--vp-c-text-1)', tabSize: '2' },
  '.cm-content:focus-visible': { outline: 'none' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--vp-c-text-1)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--vp-c-brand-1) 28%, transparent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--vp-c-text-2)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px dashed var(--book-mistake)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--vp-code-block-bg)',
    color: 'var(--vp-c-text-2)',
    border: 'none',
  },
  '.cm-gutter-lint': { width: '1.2em' },
  '.cm-tooltip': {
    border: '1px solid var(--vp-c-divider)',
    borderRadius: '0.375rem',
    backgroundColor: 'var(--vp-c-bg-elv)',
    color: 'var(--vp-c-text-1)',
    fontSize: '0.8125rem',
    maxWidth: 'min(35rem, calc(100vw - 1rem))',
    whiteSpace: 'pre-wrap',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--book-mistake)',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--book-mark)',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--vp-c-default-soft)' },
})

export const look: Extension = [theme, syntaxHighlighting(colours)]
