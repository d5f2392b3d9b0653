// Connections without a network: what a client sends lies there until the
// server takes it, and what the server sends is kept with its time.

import { Queue } from '../08-round-robin/queue.ts'
import type { Simulation, Source } from './simulation.ts'

// #region connection
export class Connection implements Source {
  readonly client: string
  /** What the client has received. */
  readonly received: string[] = []
  #arrived = new Queue<string>()
  #over = false

  constructor(client: string) {
    this.client = client
  }

  /** True when `take` has something to give. */
  get ready(): boolean {
    return this.#over || this.#arrived.size > 0
  }

  /** What has arrived, or '' for nothing; undefined when all is taken and
   * the client has left. Never waits. */
  take(): string | undefined {
    return this.#arrived.shift() ?? (this.#over ? undefined : '')
  }

  send(text: string): void {
    this.received.push(text)
  }
  // #endregion connection

  /** For the outside: a piece of text has come. */
  arrive(text: string): void {
    this.#arrived.push(text)
  }

  /** For the outside: the client has left. */
  leave(): void {
    this.#over = true
  }
}

// #region clients
/** Four clients, and when each of them sends what; all leave at 100. */
export function clients(outside: Simulation): Connection[] {
  const make = (client: string, ...sends: [number, string][]) => {
    const connection = new Connection(client)
    for (const [time, text] of sends)
      outside.at(time, () => connection.arrive(text))
    outside.at(100, () => connection.leave())
    return connection
  }
  return [
    make('Ann', [0, 'soup\ntea\n']),
    make('Bob', [5, 'sou'], [15, 'p\n']),
    make('Cid', [20, 'stew\n']),
    make('Dee', [20, 'tea\n']),
  ]
}
// #endregion clients
