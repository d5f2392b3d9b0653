// A stream of Node's counts what it holds and says when that is enough. It
// takes more all the same: whoever writes has to listen.

import { Writable } from 'node:stream'

// #region run
const stuck = new Writable({
  objectMode: true,
  highWaterMark: 3,
  write: () => undefined, // never ready for the next one
})

const answers = [1, 2, 3, 4, 5].map((order) => stuck.write(order))
console.log('may I go on?', answers)
console.log('held:', stuck.writableLength)
// #endregion run
