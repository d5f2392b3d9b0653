// The book's faces in a page's head: asked for before the style sheet is read, and waited for, so that
// the page is drawn once, in one face. Invariant: a face that comes too late is not used on that page,
// and nothing moves under the reader's eyes; the next page has it.

import type { HeadConfig } from 'vitepress'

/** Milliseconds for which a page waits, at most, for its faces. */
const PATIENCE = 700

const WAIT = `(() => {
  const { documentElement: page, fonts } = document
  page.classList.add('faces-coming')
  const draw = () => { page.classList.remove('faces-coming') }
  const late = setTimeout(() => { page.classList.add('faces-late'); draw() }, ${PATIENCE})
  const faces = ['17px Literata', '700 17px Literata', '14px "Source Code Pro"']
  Promise.all(faces.map((face) => fonts.load(face))).then(() => { clearTimeout(late); draw() }, draw)
})()`

/** What a page's head says of its faces, of which `assets` are the files. */
export const faces = (assets: string[]): HeadConfig[] => [
  ...assets
    .filter((asset) => /(literata|source-code-pro)-latin-wght-normal\.[\w-]+\.woff2$/.test(asset))
    .map((href): HeadConfig => [
      'link',
      { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' },
    ]),
  ['script', {}, WAIT],
]
