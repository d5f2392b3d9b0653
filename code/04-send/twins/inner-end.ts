// The end of an inner iterator is an answer that a generator may fail to
// look at: then it goes on with undefined.

// #region all
function* pair(cups: Iterator<string>) {
  yield cups.next().value
  yield cups.next().value
}

for (const cup of pair(['tea'].values())) console.log('a cup of', cup)
// #endregion all
