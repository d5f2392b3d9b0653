// An async generator keeps a queue of questions, and answers them in turn.

// #region run
async function* kitchen() {
  for (const dish of ['soup', 'rice']) {
    await Promise.resolve()
    yield dish
  }
}

const dishes = kitchen()
const asked = [dishes.next(), dishes.next()]
for (const answer of await Promise.allSettled(asked))
  if (answer.status === 'fulfilled') console.log(answer.value.value)
  else console.log(answer.reason)
// #endregion run
