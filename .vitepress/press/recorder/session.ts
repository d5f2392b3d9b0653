// The debugger as the recorder uses it: a question and its answer, in the terms of the Chrome
// DevTools Protocol.

import type { Session } from 'node:inspector'

export class Debugger {
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Sends one command of the protocol and waits for its result. */
  ask<T>(method: string, params: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, params, (error, result) => {
        if (error) reject(new Error(`the debugger says to ${method}: ${error.message}`))
        else resolve(result as T)
      })
    })
  }

  /** Calls the handler with the parameters of each event of this name, of the type that it says. */
  on(event: string, handler: (params: never) => void): void {
    this.#session.on(event, ({ params }: { params: never }) => {
      handler(params)
    })
  }
}
