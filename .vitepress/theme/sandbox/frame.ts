// The script inside the sandboxed frame: it makes the worker in which the reader's program runs and
// carries messages between it and the page. The frame has an origin of its own and a policy without
// network; the reader's program never runs here, only in the worker. Invariants: it obeys the page
// that made it and no other frame, once; and it passes on only what the gate lets through.

import { gate } from './gate.ts'
import { asSaid, asStart } from './protocol.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? ''

addEventListener('message', function start({ source, data, ports }: MessageEvent<unknown>) {
  const order = source === parent ? asStart(data, nonce) : undefined
  const port = ports[0]
  if (!order || !port) return
  removeEventListener('message', start)
  const address = URL.createObjectURL(new Blob([order.worker], { type: 'text/javascript' }))
  const worker = new Worker(address)
  const pass = gate(order.program.limits, (said) => {
    port.postMessage(said)
    if (said.type === 'ended') worker.terminate()
  })
  worker.onmessage = (message: MessageEvent<unknown>) => {
    pass(asSaid(message.data))
  }
  worker.onerror = ({ message }) => {
    pass({
      type: 'uncaught',
      text: `the program could not be started: ${message}`,
      place: undefined,
    })
    pass({ type: 'ended', how: 'failed' })
  }
  port.onmessage = () => {
    worker.postMessage('ping')
  }
  worker.postMessage(order.program)
})
