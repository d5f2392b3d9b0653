// How long a client may use a copy without asking.

// #region policy
/** Names with a hash of the contents in them: `app.Dq3x7Kf2.js`. */
const HASHED = /(?:^|\/)assets\/.*\.[\w-]{8}(?:\.lean)?\.\w+$/

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'

/** What never changes under its name is kept; all else is asked for. */
export const cachePolicy = (name: string): string =>
  HASHED.test(name) ? FOR_EVER : ASK_FIRST
// #endregion policy
