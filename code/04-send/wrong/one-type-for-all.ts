// One type is for all that is sent, whichever yield it answers.

// #region all
type Answer = string | number

function* signUp(): Generator<string, void, Answer> {
  // @ts-expect-error TS2322 it may be a number, says the type
  const name: string = yield 'Your name?'
  // @ts-expect-error TS2322 it may be a string, says the type
  const age: number = yield 'Your age?'
  console.log(name, 'will be', age + 1)
}

const form = signUp()
form.next()
form.next('Ann')
form.next('41')
// #endregion all
