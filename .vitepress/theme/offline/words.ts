// What a reader is told of the kept book.

/** `able`: not kept, and may be. `unable`: this browser cannot. */
export type Keeping = 'unable' | 'able' | 'keeping' | 'kept' | 'failed'

export interface Kept {
  keeping: Keeping
  /** Of the whole book, on the device; 0 as long as nobody knows. */
  bytes: number
  /** Whether a newer book waits, or has been taken by another window of the reader's. */
  isNewer: boolean
}

/** `27 MB`: millions of bytes, as a device counts them. */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`

/** One sentence on how things stand. */
export function sentence({ keeping, bytes }: Kept): string {
  const size = megabytes(bytes)
  if (keeping === 'kept') return `The whole book is kept for reading offline: ${size}.`
  if (keeping === 'keeping') return `The whole book is being kept for reading offline: ${size}.`
  if (keeping === 'failed') return `The book could not be kept for reading offline: ${size}.`
  return `The whole book can be kept for reading offline: ${size}.`
}
