// Node's TCP as a transport: the one place where the callbacks of
// `node:net` meet ours. While a socket, or a server, is open, it holds the
// host: the outside may still call.

import { createConnection, createServer, type Socket } from 'node:net'
import type { Host } from '../09-system-calls/host.ts'
import { type Abort, failed, ok } from '../09-system-calls/scheduler.ts'
import { TimedOut } from '../12-ending/timeout.ts'
import {
  AddressInUse,
  ConnectionRefused,
  ConnectionReset,
  NetworkError,
} from './errors.ts'
import {
  type Address,
  type Receiver,
  show,
  type Transport,
  type Wire,
} from './transport.ts'

// #region options
/** So much may wait in memory before who writes waits. */
const HIGH_WATER = 65_536
/** Small writes leave at once; the peer's end does not end us, too. */
const SOCKET = {
  noDelay: true,
  allowHalfOpen: true,
  highWaterMark: HIGH_WATER,
}
/** How many connections may wait for us in the kernel. */
const BACKLOG = 4096
// #endregion options

// #region flush
/** The wires that something was written to since Node's last turn. What
 * is written to one of them in a turn leaves it together. */
let written: NodeWire[] = []

function flushLater(wire: NodeWire): void {
  if (written.push(wire) === 1) setImmediate(flushAll)
}

function flushAll(): void {
  const wires = written
  written = []
  for (const wire of wires) wire.flush()
}
// #endregion flush

// #region wire
class NodeWire implements Wire {
  #socket: Socket
  #receiver: Receiver | undefined
  #error: Error | undefined
  #pending: Uint8Array[] = [] // written, and not yet given to the socket
  #size = 0 // their bytes
  #isFull = false // the writer was told to wait

  constructor(socket: Socket, host: Host) {
    this.#socket = socket
    const release = host.hold()
    socket.on('error', (error) => {
      this.#error = named(error, 'the connection')
    })
    socket.on('close', () => {
      release()
      this.#receiver?.closed(this.#error)
    })
  }

  open(receiver: Receiver): void {
    this.#receiver = receiver
    this.#socket.on('data', (bytes) => this.#receiver?.data(bytes))
    this.#socket.on('end', () => this.#receiver?.ended())
    this.#socket.on('drain', () => this.#receiver?.drained())
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  end(): void {
    this.flush()
    this.#socket.end()
  }

  reset(): void {
    this.#receiver = undefined
    this.#pending = []
    this.#socket.resetAndDestroy()
  }
  // #endregion wire

  // #region write
  write(bytes: Uint8Array): boolean {
    if (this.#pending.push(bytes) === 1) flushLater(this)
    this.#size += bytes.length
    this.#isFull = this.#size + this.#socket.writableLength >= HIGH_WATER
    return !this.#isFull
  }

  /** Gives the socket what was written: in one piece, if it is not big. */
  flush(): void {
    const pieces = this.#pending
    if (pieces.length === 0 || this.#socket.destroyed) return
    this.#pending = []
    if (pieces.length > 1 && this.#size <= HIGH_WATER)
      this.#socket.write(Buffer.concat(pieces, this.#size))
    else for (const piece of pieces) this.#socket.write(piece)
    this.#size = 0
    if (!this.#isFull || this.#socket.writableNeedDrain) return
    this.#isFull = false
    this.#receiver?.drained()
  }
  // #endregion write

  // #region addresses
  get local(): Address {
    const { localAddress = '', localPort = 0 } = this.#socket
    return { host: localAddress, port: localPort }
  }

  get remote(): Address {
    const { remoteAddress = '', remotePort = 0 } = this.#socket
    return { host: remoteAddress, port: remotePort }
  }
  // #endregion addresses
}

export class NodeTcp implements Transport {
  readonly host: Host

  constructor(host: Host) {
    this.host = host
  }

  // #region listen
  listen(
    { host, port }: Address,
    onWire: (wire: Wire) => void,
    done: Parameters<Transport['listen']>[2],
  ): Abort {
    const server = createServer(SOCKET, (socket) => {
      onWire(new NodeWire(socket, this.host))
    })
    const release = this.host.hold()
    let isClosed = false
    const close = () => {
      isClosed = true
      server.close()
    }
    server.on('close', release)
    server.on('error', (error) => {
      if (server.listening) return // one was not accepted; the next may be
      release()
      done(failed(named(error, show({ host, port }))))
    })
    server.listen({ host, port, backlog: BACKLOG }, () => {
      if (isClosed) return close() // it was cancelled meanwhile
      const address = server.address()
      if (address === null || typeof address === 'string')
        throw new Error('it listens, so it has an address and a port')
      const { address: host, port } = address
      done(ok({ address: { host, port }, close }))
    })
    return close
  }
  // #endregion listen

  // #region connect
  connect(
    address: Address,
    done: Parameters<Transport['connect']>[1],
  ): Abort {
    const socket = createConnection({ ...address, ...SOCKET })
    const release = this.host.hold()
    const refused = (error: Error) => {
      release()
      done(failed(named(error, show(address))))
    }
    socket.once('error', refused)
    socket.once('connect', () => {
      socket.off('error', refused)
      const wire = new NodeWire(socket, this.host)
      release()
      done(ok(wire))
    })
    return () => {
      release()
      socket.destroy()
    }
  }
  // #endregion connect
}

// #region named
/** Node's errors, by our names. */
function named(error: Error, where: string): Error {
  const code = 'code' in error ? error.code : undefined
  const message = `${where}: ${error.message}`
  const options = { cause: error }
  switch (code) {
    case 'ECONNREFUSED':
      return new ConnectionRefused(message, options)
    case 'ECONNRESET':
    case 'EPIPE':
      return new ConnectionReset(message, options)
    case 'EADDRINUSE':
      return new AddressInUse(message, options)
    case 'ETIMEDOUT':
      return new TimedOut(message, options)
    default:
      return new NetworkError(message, options)
  }
}
// #endregion named
