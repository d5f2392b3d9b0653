// What is said of a line in an editor, by a run or by the compiler.

export interface Mark {
  /** From 1. */
  line: number
  message: string
  severity: 'error' | 'warning' | 'info'
  /** Where in the line it begins, from 0, and how long it is; without, the whole line is meant. */
  column?: number
  length?: number
}
