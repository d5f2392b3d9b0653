// What TypeScript makes of an async function for an engine that has none:
// a generator, and a driver that it adds to the file.

import ts from 'typescript'

// #region all
const text = `
async function eat(dish) {
  const boiled = await boil(dish)
  return boiled + ' with salt'
}`

const { outputText } = ts.transpileModule(text, {
  compilerOptions: {
    target: ts.ScriptTarget.ES2015,
    module: ts.ModuleKind.ESNext,
    noEmitHelpers: true,
  },
})
console.log(outputText)
// #endregion all
