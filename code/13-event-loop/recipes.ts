// The recipes of a kitchen: how long it takes to find each, and its steps.

// #region recipes
export interface Recipe {
  /** Milliseconds until it is found. */
  readonly search: number
  readonly steps: number
}

export const RECIPES: ReadonlyMap<string, Recipe> = new Map([
  ['soup', { search: 30, steps: 3 }],
  ['tea', { search: 10, steps: 2 }],
])

/** How long it takes to see that there is none. */
export const VAIN_SEARCH = 20

export class NoRecipe extends Error {
  constructor(dish: string) {
    super(`no recipe for ${dish}`)
  }
}
// #endregion recipes
