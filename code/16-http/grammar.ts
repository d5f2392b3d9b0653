// The letters of HTTP, as RFC 9110 and RFC 9112 give them. Text is kept as
// one character for each byte, so bytes from 128 on are characters, too.

// #region token
/** What names are made of: methods, fields, codings. */
export const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+"
const token = new RegExp(`^${TOKEN}$`)
const notInValue = /[^\t\x20-\x7e\x80-\xff]/

export const isToken = (text: string): boolean => token.test(text)

/** Without control characters, and no space at its ends. */
export const isFieldValue = (text: string): boolean =>
  !notInValue.test(text) && !/^[ \t]|[ \t]$/.test(text)
// #endregion token
