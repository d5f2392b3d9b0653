// Requests, and the driver that answers them. A program asks for what it
// needs from the world and never touches it.

// #region files
/** What can be asked for, and what each answer is. */
export interface Files {
  /** The names in a folder, sorted; a folder's name ends with a slash. */
  list: (path: string) => string[]
  /** The text of a file. */
  read: (path: string) => string
}

export interface Request {
  kind: keyof Files
  path: string
}

/** A program that asks for files, and returns an R. */
export type Asking<R> = Generator<Request, R, unknown>
// #endregion files

// #region ask
/** Asks for one thing; the answer's type follows from its kind. */
export function* ask<Kind extends keyof Files>(
  kind: Kind,
  path: string,
): Asking<ReturnType<Files[Kind]>> {
  const answer = yield { kind, path }
  return answer as ReturnType<Files[Kind]> // `run` answers by kind
}
// #endregion ask

// #region run
/** Runs a program to its end; answers come from `files`. */
export function run<R>(program: Asking<R>, files: Files): R {
  let step = program.next()
  while (!step.done) step = answer(program, step.value, files)
  return step.value
}

function answer<R>(program: Asking<R>, request: Request, files: Files) {
  let found: unknown
  try {
    found = files[request.kind](request.path)
  } catch (error) {
    return program.throw(error)
  }
  return program.next(found)
}
// #endregion run
