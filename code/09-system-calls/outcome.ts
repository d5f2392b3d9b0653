// An outcome: how something ended, kept until someone asks.
//
// `error` may be any value, also undefined, because anything can be
// thrown; only `ok` tells which of the two it is.

// #region outcome
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown }

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })

export function failed(error: unknown): Outcome<never> {
  return { ok: false, error }
}

/** The outcome of what has no value to give. */
export const DONE: Outcome<undefined> = ok(undefined)

/** The value of an outcome; throws its error if it has one. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw outcome.error
}
// #endregion outcome
