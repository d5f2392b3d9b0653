// The client has ended, and the server goes on writing.
import { sleep } from '../../10-time/time.ts'
import { pair } from '../pair.ts'
import { simulate } from '../simulate.ts'

// #region all
simulate(function* (network) {
  const [client, server] = yield* pair(network)
  client.end()
  console.log('server:', yield* server.read())
  yield* server.write('first\n')
  yield* sleep(1000)
  yield* server.write('second\n')
  server.end()
  let line
  while ((line = yield* client.readLine())) console.log('client:', line)
})
// #endregion all
