// The small book on which the sandbox is tested, and the program that tries every way out of it.

const tea = `// Two functions in progress at once, and what a console makes of values.
import { boil } from './kettle.ts'

function* task(name: string): Generator<number, string> {
  for (let n = 1; n <= 3; n++) { console.log(name, n); yield n }
  return name
}

const tasks = [task('tea'), task('toast')]
for (const t of tasks) if (!t.next().done) tasks.push(t)
console.log(boil('egg'), { value: 1, done: false }, task('x'), [task, class Cup {}])
console.log(new Map([['a', new Set([1, 'two'])]]), [1, , 3], -0, 10n, Symbol('s'), null, undefined)
console.log('%s is %d', 'tea', 3, { nested: { deeper: { deepest: { gone: true } } } })
console.log(Array.from({ length: 120 }, (_, n) => n * n))
console.log({ text: "it's", lines: ['first', 'second'], 'a key': [[1, [2, [3, [4]]]]] })
console.group('group')
console.log('in\\nside')
console.groupEnd()
console.log(new (class Queue { items = [1, 2]; #hidden = 3; get size() { return this.#hidden } })())
`

const kettle = `// What the kettle does.
export type Boiling = string
export interface Kettle { litres: number }
export const boil = (what: string): Boiling => \`\${what} boils\`
export const later = <T>(value: T): Promise<T> => new Promise((done) => { setTimeout(done, 5, value) })
export function spill(): never {
  throw new Error('spilt')
}
`

/** A page with the block of one program, as the press marks it. */
export const page = (file: string, text = ''): string =>
  `# ${file}

A program.

<figure class="block" data-file="code/${file}" data-program="code/${file}">

\`\`\`ts
${text}
\`\`\`

</figure>
`

/** A page of the same site, to stand in a frame beside the sandbox. */
const other = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Other</title></head><body></body></html>`

export const files: Record<string, string> = {
  'code/01-yield/tea.ts': tea,
  'code/01-yield/kettle.ts': kettle,
  'code/01-yield/circle.ts': `// Imports the program.\nimport * as tea from './tea.ts'\nexport { tea }\n`,
  'code/02-pour/pour.ts': `// Pours.\nimport { boil } from '../01-yield/kettle.ts'\nconsole.log(boil('coffee'))\n`,
  'code/02-pour/listen.ts': `// Listens.\nimport { createServer } from 'node:net'\ncreateServer().listen(0)\n`,
  'index.md': '# A small book\n\n[tea](./tea) [pour](./pour)\n',
  'tea.md': page('01-yield/tea.ts', tea),
  'pour.md': page('02-pour/pour.ts'),
  'listen.md': page('02-pour/listen.ts'),
  'public/other.html': other,
}

/** Each way prints its name and \`refused\`, or what it got. SITE is the address of the site. */
export const ATTACKS = `
const url: string = 'SITE' + 'attack.txt'
const heard = (target: EventTarget, good: string) => new Promise((done, failed) => {
  target.addEventListener(good, done)
  target.addEventListener('error', (event) => { event.preventDefault(); failed(event) })
})
const scope = self as any
const nested = (code: string) => new Promise((done, failed) => {
  const worker = new Worker(URL.createObjectURL(new Blob([code])))
  worker.onmessage = ({ data }) => { if (data === 'reached') done(data); else failed(data) }
  worker.onerror = (event) => { event.preventDefault(); failed(event) }
})
const ways: Record<string, () => unknown> = {
  'the parent': () => scope.parent.document,
  'the top': () => scope.top.location,
  'the document': () => scope.document.cookie,
  'the opener': () => scope.opener.location,
  'a window': () => scope.window.open(url),
  'localStorage': () => scope.localStorage.setItem('a', 'b'),
  'sessionStorage': () => scope.sessionStorage.setItem('a', 'b'),
  'indexedDB': () => heard(indexedDB.open('x'), 'success'),
  'caches': () => scope.caches.open('x'),
  'cookies': () => scope.cookieStore.get('x'),
  'files': () => scope.navigator.storage.getDirectory(),
  'fetch': () => fetch(url),
  'fetch without cors': () => fetch(url, { mode: 'no-cors' }),
  'XMLHttpRequest': () => { const x = new XMLHttpRequest(); x.open('GET', url, false); x.send(); return x.status },
  'WebSocket': () => heard(new WebSocket(url.replace('http', 'ws')), 'open'),
  'EventSource': () => heard(new EventSource(url), 'open'),
  'import': () => import(url),
  'import of data': () => { const data = 'data:text/javascript,'; return import(data) },
  'importScripts': () => scope.importScripts(url),
  'a worker': () => heard(new Worker(url), 'message'),
  'a worker in the worker': () => nested('fetch("' + url + '").then(() => postMessage("reached"), () => postMessage("no"))'),
  'a font': () => new FontFace('x', 'url(' + url + ')').load(),
  'eval': () => eval('1'),
  'Function': () => new Function('return 1')(),
  'a timer of text': () => setTimeout('1' as any),
  'the page by message': () => scope.postMessage({ type: 'ended', how: 'done' }),
  'the page by its prototype': () => scope.DedicatedWorkerGlobalScope.prototype.postMessage.call(self, 1),
}
for (const [name, way] of Object.entries(ways)) {
  try { const got = await way(); console.log(name + ': got', got) } catch { console.log(name + ': refused') }
}
`
