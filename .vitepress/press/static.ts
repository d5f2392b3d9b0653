// Keeps what never changes on a page out of the scripts' hands. Vue hands on static parts of a template as text,
// and VitePress does not send that text again when a page opens; but one attribute that Vue's list lacks, and
// the whole part becomes objects that are sent, made, and compared with the page, element by element.
// So these attributes have other names while Vue compiles. Invariant: what comes out has their own.

import type { Plugin } from 'vite'
import type { SFCTemplateCompileOptions } from 'vue/compiler-sfc'

type Compiler = NonNullable<SFCTemplateCompileOptions['compilerOptions']>
type NodeTransform = NonNullable<Compiler['nodeTransforms']>[number]

/** Attributes of the book's pages that Vue's list of HTML's lacks (`isKnownHtmlAttr`, Vue 3.5). */
const LACKING = ['role', 'inputmode']
const MEANWHILE = 'data-book-'
const RENAMED = new RegExp(`${MEANWHILE}(?=(?:${LACKING.join('|')})\\b)`, 'g')

/** For Vue's compiler: names that it takes for static. */
export const namesAway: NodeTransform = (node) => {
  if (!('props' in node)) return
  for (const attribute of node.props)
    if ('value' in attribute && LACKING.includes(attribute.name))
      attribute.name = MEANWHILE + attribute.name
}

/** For Vite, after Vue: their own names again. */
export const namesBack: Plugin = {
  name: 'book:names',
  enforce: 'post',
  transform: (code) =>
    code.includes(MEANWHILE) ? { code: code.replaceAll(RENAMED, ''), map: null } : undefined,
}
