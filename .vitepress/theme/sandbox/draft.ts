// What a reader wrote into a program, kept over reloads on their own machine. A draft belongs to one
// text of one file: when the book's file changes, its draft is neither shown nor thrown away.
// Storage may be missing, full or forbidden; then drafts live as long as the page.

export interface Draft {
  read(): string | undefined
  /** Keeps a text; undefined forgets it. */
  write(text: string | undefined): void
}

/** The draft of a file's version. */
export function draft(file: string, version: string): Draft {
  const key = `yield-book:draft:${file}@${version}`
  return {
    read: () => tried(() => localStorage.getItem(key)) ?? undefined,
    write: (text) => {
      tried(() => {
        if (text === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
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
