// The page's side of a sandbox: a run is a frame. It is made for one program, has an origin of its
// own, and is taken away when the program ends, with everything that the program left behind.
// Invariants: the page listens only to the port whose other end it gave to that frame, so no other
// frame can speak for it; and a run ends exactly once, whatever the program does.

import { asSaid, PROTOCOL, type End, type Program, type Said, type Start } from './protocol.ts'

/** Why a run ended. `busy`: it never paused. `long`: it would not end. `stopped`: by the reader. */
export type Outcome = End | 'busy' | 'long' | 'stopped'

export type Heard = Exclude<Said, { type: 'alive' | 'ended' }> | { type: 'ended'; how: Outcome }

/** A script and the hash by which a policy allows it. */
export interface Script {
  text: string
  hash: string
}

const TICK = 250

/**
 * Runs a program in a frame of its own. `hear` is told what it says, and last that it ended. The
 * result stops it.
 */
export function start(
  frame: Script,
  worker: Script,
  program: Program,
  hear: (heard: Heard) => void,
): () => void {
  const { port1: port, port2: theirs } = new MessageChannel()
  const nonce = word()
  const element = document.createElement('iframe')
  /** Milliseconds since the program last paused; undefined until it has begun. */
  let silent: number | undefined
  let clock: ReturnType<typeof setInterval> | undefined
  let isOver = false
  const end = (how: Outcome): void => {
    if (isOver) return
    isOver = true
    clearInterval(clock)
    port.close()
    element.remove()
    hear({ type: 'ended', how })
  }
  const watch = (begun: number): void => {
    if (silent !== undefined && silent >= program.limits.busy) end('busy')
    else if (performance.now() - begun >= program.limits.total) end('long')
    else port.postMessage('ping')
    // counted in ticks, not by the clock: a page that was asleep or busy itself accuses nobody
    if (silent !== undefined) silent += TICK
  }
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const said = asSaid(data)
    if (isOver || !said) return
    if (said.type === 'alive' || said.type === 'started') silent = 0
    if (said.type === 'ended') end(said.how)
    else if (said.type !== 'alive') hear(said)
  }
  element.hidden = true
  element.title = 'Sandbox'
  element.setAttribute('sandbox', 'allow-scripts')
  element.srcdoc = page(frame, nonce)
  const begin = (): void => {
    const order: Start = { protocol: PROTOCOL, nonce, worker: worker.text, program }
    // an origin of its own has no name, so the order is addressed to the window and its word
    element.contentWindow?.postMessage(order, '*', [theirs])
    clock = setInterval(watch, TICK, performance.now())
  }
  element.addEventListener('load', begin, { once: true })
  document.body.append(element)
  return () => {
    end('stopped')
  }
}

function word(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** The frame's page. Its policy comes on top of the site's, which it inherits. */
const page = (
  { text, hash }: Script,
  nonce: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${hash}' blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="nonce" content="${nonce}"><title>Sandbox</title><script>${text}</script></head></html>`
