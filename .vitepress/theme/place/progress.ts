// Where the reader is in the book and which chapters they have read to the end. Both are kept in their own
// browser, go nowhere else, and can be forgotten. Invariant: an address is below the book's base, so it
// stays right when the book moves to another one.

import { stored } from './storage.ts'

export interface Place {
  /** Below the base, with the heading: `chapters/03-closing.html#who-closes`. */
  address: string
  /** `Closing` */
  page: string
  /** `Who closes`; empty at the top of a page. */
  section: string
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  ['address', 'page', 'section'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  ) &&
  /^chapters\/[\w-]+\.html(#.*)?$/.test((value as Place).address)

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

export const place = stored('yield-book:place', isPlace)
const ended = stored('yield-book:read', isList)

/** Chapters that were read to the end, by their slugs. */
export const readToEnd = (): string[] => ended.read() ?? []

export function markRead(slug: string): void {
  if (!readToEnd().includes(slug)) ended.write([...readToEnd(), slug])
}

export function forget(): void {
  place.write(undefined)
  ended.write(undefined)
}

/** The chapter that an address below the base is of: `03-closing`. */
export const chapterOf = (address: string): string | undefined =>
  /^chapters\/(\d\d-[\w-]+)(\.html)?(?:[#?].*)?$/.exec(address)?.[1]

/** A place in a few words: `Closing, “Who closes”`. */
export const placeText = ({ page, section }: Place): string =>
  section ? `${page}, “${section}”` : page
