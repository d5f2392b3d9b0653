// Which form of a file to send: as it is, or compressed beforehand. The
// client says what it takes, and how gladly, by quality values.
// Source: RFC 9110, section 12.5.3.

import { trim } from '../16-http/fields.ts'

// #region codings
/** From the smallest form to the largest. */
export const CODINGS = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof CODINGS)[number]

/** The ends of the names of compressed files. */
export const SUFFIX: Readonly<Record<Coding, string>> = {
  br: '.br',
  gzip: '.gz',
  identity: '',
}
// #endregion codings

// #region qualities
/** What `accept-encoding` says of each coding, from 0 to 1. */
function qualities(accept: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const member of accept.split(',')) {
    const [coding, ...parameters] = member.split(';').map(trim)
    const quality = parameters
      .map((text) => /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.exec(text))
      .find((match) => match !== null)?.[1]
    if (coding)
      found.set(
        coding.toLowerCase().replace(/^x-/, ''),
        Number(quality ?? 1),
      )
  }
  return found
}
// #endregion qualities

// #region choose
/** Less than any quality that can be said. */
const UNSAID = 0.0001

/**
 * The coding that the client likes best among those there are; of equals,
 * the smallest form. If it forbids all of them, the file as it is.
 */
export function chooseCoding(
  accept: string | undefined,
  offered: ReadonlySet<Coding>,
): Coding {
  if (accept === undefined) return 'identity'
  const said = qualities(accept)
  const qualityOf = (coding: Coding): number =>
    said.get(coding) ??
    said.get('*') ??
    (coding === 'identity' ? UNSAID : 0)
  let best: Coding = 'identity'
  let most = 0
  for (const coding of CODINGS) {
    const quality = offered.has(coding) ? qualityOf(coding) : 0
    if (quality > most) [best, most] = [coding, quality]
  }
  return best
}
// #endregion choose
