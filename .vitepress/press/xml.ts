// Data as XML. Keys that begin with @ are attributes; a list gives an element for each of its items; text is
// escaped. Invariant: a parser gives back the text that was put in.

import { XMLBuilder } from 'fast-xml-parser'

// The builder is also a package of its own now; this one's is the same.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: false,
  format: true,
})

/** A document with its declaration. */
export const xml = (root: Record<string, unknown>): string =>
  builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
