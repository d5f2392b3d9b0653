// Long words, pulled: the consumer drives, and asks the source.

// #region all
function* words(text: string) {
  for (const word of text.split(' ')) {
    console.log('source gives', word)
    yield word
  }
}

function* long(source: Iterable<string>) {
  for (const word of source) if (word.length > 3) yield word
}

for (const word of long(words('tea with green leaves'))) {
  console.log('  consumer has', word)
  if (word === 'green') break
}
// #endregion all
