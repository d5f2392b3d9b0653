// npm run scale: makes a book as large as this one will be, in a scratch folder, and prints how long
// the press takes over it: all evidence made again, a cold build, and an edit until it is on screen.
// The figures say whether the book can grow; nothing in the suite depends on them.

import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { createServer } from 'vitepress'
import { openBrowser } from '../.vitepress/edition/browser.ts'
import { thisBook, type Book } from '../.vitepress/press/book.ts'
import { exercises, job } from '../.vitepress/press/exercises.ts'
import { Runner } from '../.vitepress/press/exercise/runner.ts'
import { makeAll, pieces } from '../.vitepress/press/evidence.ts'

const CHAPTERS = 18
const BLOCKS = 30
const RECORDINGS = 40
const TWINS = 30
const EXERCISES = 3

const root = join(thisBook.root, '.vitepress/scratch/scale')
const book: Book = { root }
const two = (n: number): string => String(n).padStart(2, '0')
const put = (path: string, text: string): void => {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function makeBook(): void {
  rmSync(root, { recursive: true, force: true })
  put('package.json', '{ "type": "module" }\n')
  put(
    '.vitepress/config.ts',
    `import { site } from '../../../press/site.ts'\nexport default await site({ root: ${JSON.stringify(root)} }, '/')\n`,
  )
  put('.vitepress/theme/index.ts', `export { default } from '../../../../theme/index.ts'\n`)
  put('docs/index.md', '# A book to measure\n\n[Counts](/docs/proof)\n')
  put('docs/proof.md', '# Counts\n\n<<< counts\n')
  for (let n = 1; n <= CHAPTERS; n++) makeChapter(n)
}

function makeChapter(n: number): void {
  const slug = `${two(n)}-fake`
  const lines = [
    '---',
    `title: Chapter ${n}`,
    `part: ${Math.ceil(n / 5)}`,
    'minutes: 30',
    'description: A chapter to measure.',
    `gives: {term ${n}: A term.}`,
    '---',
    '',
    `# Chapter ${n}`,
    '',
    `Here is **term ${n}**.`,
    '',
  ]
  put(`code/${slug}/lib.ts`, library(n))
  for (let block = 0; block < BLOCKS; block++) {
    const path = `code/${slug}/program-${two(block >> 1)}.ts`
    if (block % 2 === 0) put(path, program(n, block >> 1))
    lines.push('', prose(n, block), '', block % 2 ? `<<< ${path} output` : `<<< ${path}#all`)
  }
  for (let r = n; r <= RECORDINGS; r += CHAPTERS)
    lines.push('', `<<< code/${slug}/program-${two(r % 15)}.ts recording A run`)
  for (let t = n; t <= TWINS; t += CHAPTERS) {
    put(
      `code/${slug}/twin_${t}.py`,
      `# A twin.\ndef count(to):\n    for n in range(to):\n        yield n\n\nprint(sum(count(${t})))\n`,
    )
    lines.push('', `<<< code/${slug}/twin_${t}.py`, `<<< code/${slug}/twin_${t}.py output`)
  }
  for (let e = 0; e < EXERCISES; e++) {
    const folder = join(root, `code/${slug}/exercises/collect-${e}`)
    cpSync(join(thisBook.root, 'code/01-yield/exercises/collect'), folder, { recursive: true })
    // An answer without end takes the runner's whole patience; few exercises will have one.
    if (e > 0 || n % 3) rmSync(join(folder, 'wrong/stuck.ts'))
  }
  put(`chapters/${slug}.md`, `${lines.join('\n')}\n`)
}

const library = (n: number): string =>
  `// Numbers, for chapter ${n}.\n\n/** Counts up to a number. */\nexport function* count(to: number): Generator<number, string, undefined> {\n  for (let n = 1; n <= to; n++) yield n\n  return 'done'\n}\n\nexport const chapter = ${n}\n`

const program = (
  n: number,
  k: number,
): string => `// Program ${k} of chapter ${n} pulls from a generator.
import { chapter, count } from './lib.ts'

// #region all
function* pairs<T>(source: Iterable<T>): Generator<[T, T]> {
  let last: { value: T } | undefined
  for (const value of source) {
    if (last) yield [last.value, value]
    last = last ? undefined : { value }
  }
}

let sum = 0
for (const [a, b] of pairs(count(${(k % 3) + 4}))) {
  sum += a * b
  console.log('pair', a, b)
}
console.log('chapter', chapter, 'sum', sum)
// #endregion all
`

const prose = (n: number, k: number): string =>
  `Paragraph ${k} of chapter ${n}. ${'A generator that lies parked keeps its place and its variables, and nothing else runs in between. '.repeat(8)}`

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`
const seconds = async (what: string, work: () => unknown): Promise<void> => {
  const begin = performance.now()
  const said = await work()
  console.log(
    `${what.padEnd(44)} ${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${typeof said === 'string' ? said : ''}`,
  )
}

/** Runs a command and gives the largest memory that it held, if it ended well. */
function memoryOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: thisBook.root,
    })
    let most = 0
    const watch = setInterval(() => {
      const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
        encoding: 'utf8',
      })
      most = Math.max(most, Number(stdout) * 1024)
    }, 500)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code === 0) resolve(`peak ${megabytes(most)}`)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

const vitepress = join(thisBook.root, 'node_modules/vitepress/bin/vitepress.js')
makeBook()
const all = pieces(book)
console.log(
  `${CHAPTERS} chapters, ${CHAPTERS * BLOCKS} blocks, ${CHAPTERS * EXERCISES} exercises, ${RECORDINGS} recordings, ${TWINS} twins: ${all.length} pieces of evidence`,
)
console.log(`${availableParallelism()} cores, ${megabytes(totalmem())}, Node ${process.version}\n`)
await seconds('all evidence, made from nothing', async () => {
  for (const making of makeAll(book, all, true)) {
    const { piece, made } = await making
    put(piece.file, made)
  }
})
rmSync(join(thisBook.root, '.vitepress/cache/types'), { recursive: true, force: true })
await seconds('cold build of the site', () =>
  memoryOf(process.execPath, [vitepress, 'build', root]),
)
await seconds('warm build of the site', () =>
  memoryOf(process.execPath, [vitepress, 'build', root]),
)
await seconds(`${CHAPTERS * EXERCISES} exercises, each answer through both runners`, async () => {
  const jobs = exercises(book).flatMap((one) =>
    [one.stub, one.solution, ...one.wrong.map(({ path }) => path)].map((path) => job(one, path)),
  )
  for (const engine of ['vitest', 'collector'] as const) {
    await using runner = new Runner(book, engine)
    await runner.run(jobs)
  }
  return `${jobs.length} answers`
})
await seconds('an edit of a program, until it is on screen', edit)
process.exit()

/** Opens a page of the development server, changes a program on the disk, and waits to see it. */
async function edit(): Promise<string> {
  const server = await createServer(root, { port: 0, host: '127.0.0.1' })
  await server.listen()
  const browser = await openBrowser()
  try {
    const { port } = server.httpServer!.address() as AddressInfo
    const page = await browser.newPage()
    const path = 'code/07-fake/program-03.ts'
    await page.goto(`http://127.0.0.1:${port}/chapters/07-fake`)
    await page.getByText('pair').first().waitFor()
    const times: number[] = []
    for (let n = 1; n <= 5; n++) {
      const text = readFileSync(join(root, path), 'utf8')
      const begin = performance.now()
      writeFileSync(join(root, path), text.replace(/'sum\d*'/, `'sum${n}'`))
      await page.getByText(`sum${n}`).first().waitFor()
      times.push((performance.now() - begin) / 1000)
    }
    return `each edit: ${times.map((time) => time.toFixed(1)).join(' ')} s`
  } finally {
    await browser.close()
    await server.close()
  }
}
