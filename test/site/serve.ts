// A static server for the tests of the built site: a folder under a base path, as a static host
// serves it, texts compressed, with every request kept. Only on 127.0.0.1, on a port that the system chooses.

import { createReadStream, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.epub': 'application/epub+zip',
  '.pdf': 'application/pdf',
}

export interface Served {
  /** Address of the site, with its base path and a slash at its end. */
  url: string
  /** Paths that were asked for, in order. */
  requests: string[]
  close: () => Promise<void>
}

/** Serves a folder below `base`, which begins and ends with a slash. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const root = resolve(folder)
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    requests.push(path)
    const file = path.startsWith(base) ? find(root, path.slice(base.length)) : undefined
    if (file) send(response, 200, file)
    else send(response, 404, find(root, '404.html'))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no address')
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed()
        })
        server.closeAllConnections()
      }),
  }
}

/** The file that a path means, as static hosts read it; nothing outside the folder. */
function find(root: string, path: string): string | undefined {
  const wanted = resolve(root, path)
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined
  return [wanted, join(wanted, 'index.html'), `${wanted}.html`].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  )
}

function send(response: ServerResponse, status: number, file: string | undefined): void {
  response.statusCode = status
  if (!file) {
    response.end('not found')
    return
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  response.setHeader('content-type', type)
  if (/^text|json|svg|xml/.test(type)) {
    response.setHeader('content-encoding', 'gzip')
    createReadStream(file).pipe(createGzip()).pipe(response)
  } else createReadStream(file).pipe(response)
}
