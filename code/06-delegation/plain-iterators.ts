// An inner iterator that is no generator: what is sent to it is lost, and
// an error for it closes it and becomes another error.

// #region tape
const tape: Iterable<string> = {
  [Symbol.iterator]: () => ({
    next: () => ({ done: false, value: 'hiss' }),
    return() {
      console.log('  the tape is closed')
      return { done: true, value: undefined }
    },
  }),
}
// #endregion tape

// #region all
function* play(inner: Iterable<string>): Generator<string, void, string> {
  try {
    yield* inner
  } catch (error) {
    console.log('  caught', String(error))
  }
}

for (const inner of [tape, ['la', 'la', 'la']]) {
  const player = play(inner)
  console.log(player.next().value)
  console.log(player.next('louder').value)
  player.throw(new Error('fire'))
}
// #endregion all
