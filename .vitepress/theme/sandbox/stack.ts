// An error's stack, told in the reader's terms: only the frames that lie in the book's files, each
// with the line that the reader sees. Stripping types keeps lines but not columns, so no column is
// told. Reads the stacks of Chromium, Firefox and Safari.

export interface Place {
  path: string
  /** From 1, as in the file. */
  line: number
}

const PLACE = /(code\/[\w./-]+\.ts):(\d+)(?::\d+)?/

/** Frames of an error that lie in the book, innermost first. */
export function frames(error: Error): (Place & { name: string })[] {
  return (error.stack ?? '').split('\n').flatMap((text) => {
    const place = PLACE.exec(text)
    if (!place || !/^\s+at |@/.test(text)) return []
    return [{ path: place[1]!, line: Number(place[2]), name: nameIn(text) }]
  })
}

/**
 * Name of a frame's function. Firefox names one without a name by where it stands: `outer/inner`, and `task<`
 * for one that helps to make `task`, of which V8 says nothing.
 */
function nameIn(text: string): string {
  const v8 = /^\s+at (?:async )?([^(]+) \(/.exec(text)?.[1]
  return v8 ?? /^(?:[^@]*[*/])?([^@<]*)@/.exec(text)?.[1] ?? ''
}

/** The first line of an error, named as Node names it: by its class where `name` says nothing. */
export function headline(error: Error): string {
  const { name, message } = error
  const className = (error.constructor as { name?: string } | undefined)?.name ?? name
  const isNamedByClass = name.endsWith('Error') && className !== name
  const shown = !isNamedByClass
    ? name
    : className.includes(name)
      ? className
      : `${className} [${name}]`
  return message ? `${shown}: ${message}` : shown
}

/** An error as the console shows it: its headline and the book's frames. */
export function errorText(error: Error, indent = 0): string {
  const told = frames(error).map(({ name, path, line }) => {
    const place = `${path}:${line}`
    return `    at ${name ? `${name} (${place})` : place}`
  })
  if (told.length === 0) return `[${headline(error)}]`
  return [headline(error), ...told].join(`\n${' '.repeat(indent)}`)
}
