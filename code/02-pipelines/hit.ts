// A line of the access log, taken apart; and a count of how many were.

export const tally = { parsed: 0 }

// #region hit
export interface Hit {
  time: string
  address: string
  page: string
  status: number
  bytes: number
}

export function parse(line: string): Hit {
  tally.parsed++
  const [time = '', address = '', page = '', ...numbers] = line.split(' ')
  const [status = NaN, bytes = NaN] = numbers.map(Number)
  return { time, address, page, status, bytes }
}
// #endregion hit
