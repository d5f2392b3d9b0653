// What a reader may change in a run: a page offers a control for each, and
// gives their values to a function of the module. Types only.

// #region controls
/** A whole number, or one in steps. */
export interface Range {
  readonly name: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step?: number
  /** Its value at first. */
  readonly value: number
  readonly unit?: string
  /** The unit of 1, where it is another word. */
  readonly one?: string
  /** It matters only while another control has this value. */
  readonly only?: readonly [name: string, value: string]
}

/** One of several. */
export interface Options {
  readonly name: string
  readonly label: string
  readonly options: readonly string[]
  readonly value: string
}

export type Control = Range | Options
// #endregion controls

// #region values
/** A value for each control, by its name. */
export type Values<Controls extends readonly Control[]> = {
  readonly [Each in Controls[number] as Each['name']]: Each extends {
    readonly options: readonly (infer Option)[]
  }
    ? Option
    : number
}
// #endregion values

// #region simulated
/** What a simulation gives: lanes to draw, and what is counted. */
export interface Simulated {
  readonly lanes: readonly Lane[]
  /** What the whole is judged by: a number for each name. */
  readonly sums: Readonly<Record<string, string | number>>
  /** The tick at which all lanes end. */
  readonly end: number
}

export interface Lane {
  readonly name: string
  readonly bars: readonly Bar[]
  /** The lane in numbers; every lane has the same names. */
  readonly facts: Readonly<Record<string, string | number>>
}

export interface Bar {
  /** It waits for its turn, runs or is served, or is switched to. */
  readonly what: 'waits' | 'runs' | 'served' | 'switch'
  readonly from: number
  readonly to: number
}
// #endregion simulated
