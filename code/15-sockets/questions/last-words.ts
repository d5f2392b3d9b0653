// A peer writes, and resets the connection a little later.
import { sleep } from '../../10-time/time.ts'
import { pair } from '../pair.ts'
import { simulate } from '../simulate.ts'

// #region all
simulate(function* (network) {
  const [client, server] = yield* pair(network)
  yield* client.write('last words\n')
  yield* sleep(10)
  client.reset()
  yield* sleep(100)
  try {
    while (true) console.log(yield* server.readLine())
  } catch (error) {
    console.log((error as Error).name)
  }
})
// #endregion all
