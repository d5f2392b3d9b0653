// Three types: what is yielded, what is returned, what is sent.

// #region all
function* tally(): Generator<string, number, boolean> {
  let votes = 0
  for (const name of ['Ann', 'Bob']) {
    const answer = yield `${name}, yes or no?`
    //    ^?
    if (answer) votes++
  }
  return votes
}

const vote = tally()
vote.next()
vote.next(true)
const { value, done } = vote.next(false)
//      ^?
if (done) console.log('votes:', value)
//                              ^?
// #endregion all
