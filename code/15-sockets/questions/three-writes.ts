// Three writes in one turn, and a fourth one later.
import { sleep } from '../../10-time/time.ts'
import { pair } from '../pair.ts'
import { simulate } from '../simulate.ts'

// #region all
simulate(function* (network) {
  const [client, server] = yield* pair(network)
  for (const word of ['one ', 'two ', 'three ']) yield* client.write(word)
  yield* sleep(10)
  yield* client.write('four')
  client.end()
  let bytes
  while ((bytes = yield* server.read())) console.log(bytes.length)
  yield* server.close()
})
// #endregion all
