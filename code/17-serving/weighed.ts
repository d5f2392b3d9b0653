// Conditions of a request for a file with the tag "b", changed at nine.

import { Fields } from '../16-http/fields.ts'
import { precondition } from './conditions.ts'

// #region run
const at = (hour: number): string =>
  new Date(Date.UTC(2026, 0, 2, hour)).toUTCString()
const file = { etag: '"b"', modified: Date.parse(at(9)) }

for (const conditions of [
  { 'if-none-match': '"a"' },
  { 'if-none-match': '"a", "b"' },
  { 'if-none-match': 'W/"b"' },
  { 'if-modified-since': at(8) },
  { 'if-modified-since': at(9) },
  { 'if-none-match': '"a"', 'if-modified-since': at(9) },
  { 'if-match': '"a"' },
  { 'if-match': 'W/"b"' },
  { 'if-unmodified-since': at(8) },
]) {
  const lines = Object.entries(conditions)
  const verdict = precondition('GET', new Fields(lines.flat()), file)
  const said = lines.map(([name, value]) => `${name}: ${value}`)
  console.log(`${said.join(', ')} →`, verdict)
}
// #endregion run
