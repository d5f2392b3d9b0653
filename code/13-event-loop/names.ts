// The names in the trace of an error, of the functions of some files.

// #region names
/** Names of the functions that stand in a file of that pattern. */
export function namesIn(error: Error, file: RegExp): string[] {
  const frames = (error.stack ?? '').matchAll(/at (\S+) \((\S+)\)/g)
  return [...frames]
    .filter(([, , place = '']) => file.test(place))
    .map(([, name = '']) => name.replace(/^Module\.|\.next$/g, ''))
}
// #endregion names
