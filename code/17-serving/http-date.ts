// Dates, as HTTP has them: one form to send, and three to understand.
// Source: RFC 9110, section 5.6.7.

// #region parse
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const TODAY =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/
const OF_1985 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-(\w{3})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/
const OF_C =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\w{3}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/

/** Milliseconds since 1970; undefined for what is no date. */
export function parseDate(text: string): number | undefined {
  let match = TODAY.exec(text)
  if (match) {
    const [, day, month, year, ...time] = match
    return moment(Number(year), month!, day!, time)
  }
  if ((match = OF_1985.exec(text))) {
    const [, day, month, year, ...time] = match
    return moment(century(Number(year)), month!, day!, time)
  }
  if ((match = OF_C.exec(text))) {
    const [, month, day, hour, minute, second, year] = match
    return moment(Number(year), month!, day!, [hour!, minute!, second!])
  }
  return undefined
}

function moment(year: number, month: string, day: string, time: string[]) {
  const [hour = 0, minute = 0, second = 0] = time.map(Number)
  const place = MONTHS.indexOf(month)
  if (place < 0 || place % 3 > 0) return undefined
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const days = Number(day)
  const found = new Date(Date.UTC(year, place / 3, days, hour, minute))
  if (found.getUTCDate() !== days) return undefined
  return found.getTime() + second * 1000
}

/** Two digits of a year mean the latest that is at most 50 years ahead. */
function century(year: number): number {
  const now = new Date().getUTCFullYear()
  let whole = year + 100 * Math.floor((now + 50) / 100)
  if (whole > now + 50) whole -= 100
  return whole
}
// #endregion parse

// #region format
/** The form that is sent; it knows no parts of a second. */
export const formatDate = (time: number): string =>
  new Date(time).toUTCString()
// #endregion format
