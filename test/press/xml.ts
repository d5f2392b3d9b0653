// XML as the tests read it: well formed, and with every character of its text.

import { XMLParser, XMLValidator } from 'fast-xml-parser'

const LISTS = ['question', 'answer', 'testsuite', 'testcase']

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.includes(name),
})

/** The document's data; one that is not well formed is an error. */
export function parseXml(text: string): unknown {
  // The validator is also a package of its own now; this one's is the same.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const fault = XMLValidator.validate(text)
  if (fault !== true) throw new Error(`${fault.err.line}: ${fault.err.msg}`)
  return parser.parse(text)
}
