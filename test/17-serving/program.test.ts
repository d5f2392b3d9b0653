// The program that serves the book, as it is started: in a process of its own, on the real network.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../code/17-serving/serve.ts')
const site = mkdtempSync(join(tmpdir(), 'served-'))
writeFileSync(join(site, 'index.html'), '<p>the book</p>')
writeFileSync(join(site, 'large.txt'), 'line\n'.repeat(1_000_000))
afterAll(() => {
  rmSync(site, { recursive: true })
})

const children = new Set<ChildProcess>()
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const child of children) child.kill('SIGKILL') // its workers end by themselves
  sockets.clear()
  children.clear()
})

interface Running {
  readonly child: ChildProcess
  readonly said: () => string
  readonly complained: () => string
  readonly ended: Promise<number | null>
}

function start(args: string[], shell = '', flags: string[] = []): Running {
  const line = [process.execPath, ...flags, PROGRAM, ...args]
  const child = shell
    ? spawn('/bin/sh', ['-c', `${shell}; exec "$@"`, 'sh', ...line])
    : spawn(line[0]!, line.slice(1), { detached: true }) // a process group
  children.add(child)
  let [said, complained] = ['', '']
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()))
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code)
    })
  })
  return { child, said: () => said, complained: () => complained, ended }
}

/** Waits until something holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 20_000
  while (!holds()) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await wait(10)
  }
}

/** For connections that nobody waits for when the server is stopped. */
const CLOSE = { headers: { connection: 'close' } }

async function started(args: string[] = [], shell?: string): Promise<Running & { url: string }> {
  const running = start([site, '--port', '0', ...args], shell)
  await until(() => running.said().includes('Ctrl-C'), 'its address')
  return { ...running, url: /http:\S+/.exec(running.said())![0] }
}

const open = (url: string): Socket => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  sockets.add(socket)
  return socket
}

describe('the program', () => {
  test('serves, logs, and ends with code 0 when it is asked to', async () => {
    const { child, said, url, ended } = await started()
    const response = await fetch(url, CLOSE)
    expect(await response.text()).toBe('<p>the book</p>')
    await until(() => said().includes('"GET / HTTP/1.1" 200 15 '), 'a line of the log')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('answers what was asked before it is stopped, to the last byte', async () => {
    const { child, url, ended } = await started(['--log', 'off', '--grace', '10'])
    const response = await fetch(`${url}large.txt`, CLOSE)
    child.kill('SIGINT')
    expect((await response.text()).length).toBe(5_000_000)
    expect(await ended).toBe(0)
  })

  test('says that its port is taken, and ends with code 1', async () => {
    const { url } = await started()
    const second = start([site, '--port', new URL(url).port])
    expect(await second.ended).toBe(1)
    expect(second.complained()).toContain(`127.0.0.1:${new URL(url).port}`)
    expect(second.complained()).not.toContain('    at ')
  })

  test('says what is wrong with a flag, and ends with code 2', async () => {
    const wrong = start([site, '--port', 'http'])
    expect(await wrong.ended).toBe(2)
    expect(wrong.complained()).toBe('--port has to be from 0 to 65535, not “http”\n')
  })

  test('makes no promise while it serves', async () => {
    const preload = `
      import { createHook } from 'node:async_hooks'
      let made = 0
      createHook({ init: (_id, type) => void (made += type === 'PROMISE') }).enable()
      process.on('SIGUSR2', () => console.error('promises: ' + made + ';'))`
    const running = start([site, '--port', '0', '--log', 'off'], '', [
      '--import',
      `data:text/javascript,${encodeURIComponent(preload)}`,
    ])
    await until(() => running.said().includes('Ctrl-C'), 'its address')
    const url = /http:\S+/.exec(running.said())![0]
    const made = async () => {
      const before = running.complained().length
      running.child.kill('SIGUSR2')
      await until(() => running.complained().includes(';', before), 'a count')
      return Number(/promises: (\d+);/.exec(running.complained().slice(before))![1])
    }
    const before = await made()
    expect(before).toBeGreaterThan(0) // modules are loaded by promises
    for (const path of ['', 'large.txt', 'nothing']) await (await fetch(url + path)).text()
    expect(await made()).toBe(before)
  })

  test('says its flags', async () => {
    const help = start(['--help'])
    expect(await help.ended).toBe(0)
    expect(help.said()).toContain('--workers')
  })

  test('goes on with the names it has if its folder cannot be read again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gone-'))
    writeFileSync(join(folder, 'a.txt'), 'a')
    const running = start([folder, '--port', '0'])
    await until(() => running.said().includes('Ctrl-C'), 'its address')
    const url = /http:\S+/.exec(running.said())![0]
    rmSync(folder, { recursive: true })
    running.child.kill('SIGHUP')
    await until(() => running.complained().includes('ENOENT'), 'a complaint')
    expect((await fetch(`${url}a.txt`, CLOSE)).status).toBe(404)
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })

  test('reads its folder again on SIGHUP', async () => {
    const { child, url } = await started()
    writeFileSync(join(site, 'new.txt'), 'new')
    expect((await fetch(`${url}new.txt`)).status).toBe(404)
    child.kill('SIGHUP')
    let status = 404
    for (let tries = 0; status === 404 && tries < 500; tries++) {
      await wait(10)
      status = (await fetch(`${url}new.txt`)).status
    }
    expect(status).toBe(200)
  })
})

describe.runIf(process.platform === 'linux')('more than one process', () => {
  test('serve at one port, one that breaks down is replaced, and all end together', async () => {
    const { child, said, complained, url, ended } = await started(['--workers', '2'])
    const servers = () => said().split('Ctrl-C').length - 1
    await until(() => servers() === 2, 'two addresses')
    expect(new Set(said().match(/http:\S+/g)).size).toBe(1)
    await wait(1000) // one that ends sooner is not started again
    const [worker] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(
      ' ',
    )
    process.kill(Number(worker), 'SIGKILL')
    await until(() => servers() === 3, 'another process')
    expect(complained()).toContain('a worker has ended: SIGKILL')
    expect(await (await fetch(url, CLOSE)).text()).toBe('<p>the book</p>')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('end although they are asked to before they have come up', async () => {
    const { child, ended } = start([site, '--port', '0', '--workers', '2'])
    const file = `/proc/${child.pid}/task/${child.pid}/children`
    const hasWorkers = () => readFileSync(file, 'utf8').trim().split(' ').length === 2
    await until(hasWorkers, 'two workers')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('answer what was asked when Ctrl-C is told to each of them', async () => {
    const { child, said, url, ended } = await started(['--workers', '2', '--grace', '10'])
    await until(() => said().split('Ctrl-C').length === 3, 'two addresses')
    const response = await fetch(`${url}large.txt`, CLOSE)
    process.kill(-child.pid!, 'SIGINT')
    expect((await response.text()).length).toBe(5_000_000)
    expect(await ended).toBe(0)
  })
})

describe('few descriptors', () => {
  test('are said, and connections above them are told to come again', async () => {
    const { url, complained } = await started([], 'ulimit -n 100')
    expect(complained()).toContain('36 connections at a time, not 10000')
    const held = Array.from({ length: 200 }, () => open(url))
    const refused = new Promise((resolve) => {
      for (const socket of held)
        socket.on('data', (text) => {
          if (text.toString().startsWith('HTTP/1.1 503 ')) resolve(true)
        })
    })
    expect(await refused).toBe(true)
    for (const socket of held) socket.destroy()
    let text = ''
    for (let tries = 0; !text.includes('the book') && tries < 500; tries++) {
      await wait(20)
      text = await fetch(url).then(
        (response) => response.text(),
        () => '',
      )
    }
    expect(text).toBe('<p>the book</p>')
  })
})
