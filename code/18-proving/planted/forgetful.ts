// A planted bug. The server of chapter 16, written once more; its `stop`
// tells all conversations, as far as they have begun.

import type { Coroutine } from '../../09-system-calls/scheduler.ts'
import type { Connection } from '../../15-sockets/connection.ts'
import { type Listener, listen, serve } from '../../15-sockets/listen.ts'
import { Conversation } from '../../16-http/conversation.ts'
import { settings } from '../../16-http/settings.ts'
import { plainFiles } from '../plain-files.ts'
import type { Subject } from '../subject.ts'

// #region server
export const forgetful: Subject = (transport, disk, report) => {
  const { host } = transport
  const handler = plainFiles(disk)
  const rules = settings({ clock: () => 0, report })
  const conversations = new Set<Conversation>()
  let listener: Listener | undefined

  function* converse(connection: Connection): Coroutine<void> {
    const talk = new Conversation(connection, host, handler, rules)
    conversations.add(talk)
    try {
      yield* talk.run()
    } finally {
      conversations.delete(talk)
    }
  }

  return {
    *serve(address, ready) {
      listener = yield* listen(transport, address)
      ready()
      yield* serve(listener, converse, report)
    },
    stop() {
      listener?.close()
      const end = host.now() + rules.times.grace
      for (const talk of conversations) talk.stop(end)
    },
  }
}
// #endregion server
