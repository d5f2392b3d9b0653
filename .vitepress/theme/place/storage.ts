// A value that the reader's browser keeps under a name. Storage may be missing, full or forbidden, and
// holds what another version of the book has written: then there is no value.

export interface Stored<T> {
  read(): T | undefined
  /** Keeps a value; undefined forgets it. */
  write(value: T | undefined): void
}

/** What is kept under `key`, as JSON, if `is` accepts it. */
export function stored<T>(key: string, is: (value: unknown) => value is T): Stored<T> {
  return {
    read: () =>
      tried(() => {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return is(value) ? value : undefined
      }),
    write: (value) => {
      tried(() => {
        if (value === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(value))
      })
    },
  }
}

function tried<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
