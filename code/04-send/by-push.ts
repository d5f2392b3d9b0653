// Long words, pushed: the source drives, and hands to the consumer.

import { primed } from './primed.ts'
import { END, type Sink } from './sink.ts'
import { filter } from './stages.ts'

// #region all
function words(text: string, target: Sink<string>) {
  for (const word of text.split(' ')) {
    console.log('source gives', word)
    if (target.next(word).done) return
  }
  target.next(END)
}

const consumer = primed(function* (): Sink<string> {
  for (let word = yield; word !== END; word = yield) {
    console.log('  consumer has', word)
    if (word === 'green') break
  }
})

const isLong = (word: string) => word.length > 3
words('tea with green leaves', filter(isLong, consumer()))
// #endregion all
