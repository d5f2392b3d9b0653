// A client for the measurements of servers: so many connections, each of which asks, waits for the
// whole answer, and asks again. It counts bytes and parses nothing: all answers are equally long.

import { connect, type Socket } from 'node:net'

export const HELLO = 'Hello, world!\n'
/** A page of ten thousand bytes. */
export const PAGE = '<!doctype html><title>A page</title>\n'.padEnd(
  10_000,
  '<p>tea and toast</p>\n',
)

export interface Load {
  readonly port: number
  /** What is sent; its answer is as long each time, and it is learnt from the first. */
  readonly request: string
  readonly connections: number
  /** So many requests are under way in one connection. */
  readonly pipelined: number
}

/** Connections that are kept from one slice to the next. */
export class Client {
  #sockets: Socket[]
  #load: Load
  #size: number

  private constructor(load: Load, sockets: Socket[], size: number) {
    this.#load = load
    this.#sockets = sockets
    this.#size = size
  }

  static async open(load: Load): Promise<Client> {
    const sockets = await openAll(load.port, load.connections)
    return new Client(load, sockets, await sizeOf(sockets[0]!, load.request))
  }

  /** Sends about so many requests; gives how many were answered, and how long each took (ms). */
  async send(count: number): Promise<{ answered: number; took: number[] }> {
    const { request, pipelined } = this.#load
    const each = Math.max(1, Math.round(count / this.#sockets.length / pipelined))
    const took: number[] = []
    const bytes = Buffer.from(request.repeat(pipelined))
    await Promise.all(
      this.#sockets.map((socket) => exchange(socket, bytes, this.#size * pipelined, each, took)),
    )
    return { answered: each * this.#sockets.length * pipelined, took }
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

/** Opens connections, a hundred at a time. */
export async function openAll(port: number, count: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(100, count - sockets.length) }, () => open(port))
    sockets.push(...(await Promise.all(some)))
  }
  return sockets
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      resolve(socket)
    })
    socket.once('error', reject)
  })

/** Asks once, and waits until nothing more comes: the length of an answer. */
function sizeOf(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve) => {
    let size = 0
    const count = (bytes: Buffer) => {
      size += bytes.length
    }
    socket.on('data', count)
    socket.write(request)
    setTimeout(() => {
      socket.off('data', count)
      resolve(size)
    }, 300)
  })
}

function exchange(
  socket: Socket,
  request: Buffer,
  size: number,
  times: number,
  took: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = size
    let asked = performance.now()
    let more = times
    const lost = () => {
      reject(new Error('a connection was lost'))
    }
    const count = (bytes: Buffer) => {
      left -= bytes.length
      if (left < 0) lost()
      if (left > 0) return
      const now = performance.now()
      took.push(now - asked)
      more -= 1
      if (more === 0) {
        socket.off('data', count)
        socket.off('close', lost)
        resolve()
        return
      }
      left = size
      asked = now
      socket.write(request)
    }
    socket.on('data', count)
    socket.once('close', lost)
    socket.write(request)
  })
}
