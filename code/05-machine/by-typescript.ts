// The compiler's own state machine: what TypeScript makes of a generator
// for engines that have none.

import ts from 'typescript'

// eslint-disable-next-line @typescript-eslint/no-deprecated -- old engines need it
const target = ts.ScriptTarget.ES5

// #region all
const source = `function* ask() {
  for (let n = 1; n < 3; n++) yield n
}`
const { outputText } = ts.transpileModule(source, {
  compilerOptions: { target, noEmitHelpers: true },
})
console.log(outputText)
// #endregion all
