// The reader's commands as a reader runs them: processes with arguments, keys and Ctrl-C, in a
// small book of their own. Everything waits for output; nothing waits for time.

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Writable as Sink } from 'node:stream'
import { WriteStream } from 'node:tty'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { read, thisBook, type Book } from '../../.vitepress/press/book.ts'
import {
  doneOf,
  hinted,
  parseProgress,
  ran,
  revealed,
  writeProgress,
} from '../../.vitepress/press/exercise/progress.ts'
import type { Verdict } from '../../.vitepress/press/exercise/verdict.ts'
import { paint } from '../../.vitepress/press/exercise/words.ts'
import { pick, pickRoom } from '../../bin/command.ts'
import { scratch, write } from './scratch.ts'

const COLLECT = 'code/01-yield/exercises/collect'
const WORK = 'work/01-yield/collect.ts'
const page = (title: string): string =>
  `---\ntitle: ${title}\npart: 1\nminutes: 10\ndescription: A chapter.\nneeds: []\ngives: {${title}: A term.}\n---\n\nText.\n`

/** A book with a page and no code, a folder of code and no page, and one chapter with both. */
function smallBook(): Book {
  const book = scratch({
    'chapters/01-yield.md': page('Pausing'),
    'chapters/03-closing.md': page('Closing'),
    'code/01-yield/countdown.ts': '// Counts down.\nfor (const n of [2, 1]) console.log(n)\n',
    'code/01-yield/countdown.py': '# Counts down in Python.\nprint(2, 1)\n',
    'code/01-yield/wrong/countdown.ts':
      '// Counts up by mistake.\n// @exits 3\nprocess.exitCode = 3\n',
    'code/01-yield/asks.ts':
      "// Says what it was given.\n// @args tea toast\nconsole.log(process.argv.slice(2).join(' and '))\n",
    'code/01-yield/waits.ts':
      "// Waits for ever.\nconsole.log('waiting')\nsetInterval(() => undefined, 1000)\n",
    'code/01-yield/cleans.ts':
      "// Cleans up.\nprocess.once('SIGINT', () => { console.log('cleaned'); process.exit(7) })\nconsole.log('waiting')\nsetInterval(() => undefined, 1000)\n",
    'code/02-pipelines/lines.ts': '// Makes lines.\nexport const lines = 1\n',
  })
  cpSync(join(thisBook.root, COLLECT), join(book.root, COLLECT), { recursive: true })
  cpSync(join(thisBook.root, 'tsconfig.json'), join(book.root, 'tsconfig.json'))
  return book
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

const left = new Set<Child>()
afterEach(() => {
  for (const { pid } of left) process.kill(-pid!, 'SIGKILL')
  left.clear()
})

class Command {
  readonly child: Child
  stdout = ''
  stderr = ''
  readonly end: Promise<{ code: number | null; signal: string | null }>

  constructor(
    book: Book,
    name: 'chapter' | 'exercise',
    args: string[],
    environment: NodeJS.ProcessEnv = {},
  ) {
    const program = join(thisBook.root, `bin/${name}.ts`)
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment }
    // A process group of its own, as a terminal gives it, so that Ctrl-C reaches all of it.
    this.child = spawn(process.execPath, [program, ...args, '--book', book.root], {
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    left.add(this.child)
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.end = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        left.delete(this.child)
        resolve({ code, signal })
      })
    })
  }

  /** Resolves once the output has this text after what was seen before; fails if the command ends first. */
  async seen(text: string): Promise<void> {
    const from = this.#seen
    while (!this.stdout.includes(text, from)) {
      const more = new Promise((resolve) => this.child.stdout.once('data', resolve))
      if (
        (await Promise.race([more, this.end.then(() => 'ended')])) === 'ended' &&
        !this.stdout.includes(text, from)
      )
        throw new Error(`ended without “${text}”:\n${this.stdout}${this.stderr}`)
    }
    this.#seen = this.stdout.indexOf(text, from) + text.length
  }
  #seen = 0

  type(keys: string): void {
    this.child.stdin.write(keys)
  }

  interrupt(): void {
    process.kill(-this.child.pid!, 'SIGINT')
  }

  /** Whether any process of the group is left. */
  get alive(): boolean {
    try {
      return process.kill(-this.child.pid!, 0)
    } catch {
      return false
    }
  }
}

async function finished(
  book: Book,
  name: 'chapter' | 'exercise',
  args: string[],
  environment?: NodeJS.ProcessEnv,
) {
  const command = new Command(book, name, args, environment)
  const { code } = await command.end
  return { code, stdout: command.stdout, stderr: command.stderr }
}

describe('npm run chapter', () => {
  let book: Book
  beforeAll(() => {
    book = smallBook()
  })

  test('lists the chapters, those without a page and those without code too', async () => {
    const { code, stdout } = await finished(book, 'chapter', [])
    expect(code).toBe(0)
    expect(stdout.split('\n\n')[0]).toBe(
      '01-yield  Pausing\n  asks.ts\n  cleans.ts\n  countdown.py\n  countdown.ts\n  waits.ts\n  wrong/countdown.ts\n02-pipelines\n03-closing  Closing',
    )
  })

  test('says what each program of a chapter shows', async () => {
    const { code, stdout } = await finished(book, 'chapter', ['1'])
    expect(code).toBe(0)
    expect(stdout).toContain('  countdown.ts\n      Counts down.\n')
    expect(stdout).toContain('  wrong/countdown.ts\n      Counts up by mistake.\n')
  })

  test('knows a chapter by its number, its name and both', async () => {
    for (const typed of ['1', '01', 'yield', '01-yield'])
      expect(await pickRoom(book, typed), typed).toEqual({ slug: '01-yield', title: 'Pausing' })
  })

  test('of several things of one name takes the one that is best called so', async () => {
    const named = [['deep/countdown', 'countdown'], ['countdown'], ['count']]
    const pickOne = (typed: string) => pick('program', typed, named, (names) => names)
    expect(await pickOne('countdown')).toBe(named[1])
    expect(await pickOne('deep/countdown')).toBe(named[0])
  })

  test('runs the program, not its wrong version or its twin of the same name', async () => {
    expect(await finished(book, 'chapter', ['1', 'countdown'])).toEqual({
      code: 0,
      stdout: '$ node code/01-yield/countdown.ts\n2\n1\n',
      stderr: '',
    })
  })

  test('shows the whole command, with the arguments that the program asks for', async () => {
    const { stdout } = await finished(book, 'chapter', ['1', 'asks'])
    expect(stdout).toBe('$ node code/01-yield/asks.ts tea toast\ntea and toast\n')
  })

  test('runs a wrong version by its path, and ends with its exit code', async () => {
    expect(await finished(book, 'chapter', ['1', 'wrong/countdown'])).toEqual({
      code: 3,
      stdout: '$ node code/01-yield/wrong/countdown.ts\n',
      stderr: '',
    })
  })

  test('runs a Python program with python3', async () => {
    const bin = join(scratch({}).root, 'bin')
    mkdirSync(bin)
    symlinkSync('/bin/echo', join(bin, 'python3'))
    const { code, stdout } = await finished(book, 'chapter', ['1', 'countdown.py'], { PATH: bin })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '$ python3 code/01-yield/countdown.py\ncode/01-yield/countdown.py\n',
    })
  })

  test('says what to type where there is no python3', async () => {
    const { code, stdout, stderr } = await finished(book, 'chapter', ['1', 'countdown.py'], {
      PATH: '/nowhere',
    })
    expect(code).toBe(127)
    expect(stdout).toBe('$ python3 code/01-yield/countdown.py\n')
    expect(stderr).toBe(
      'There is no python3 on this machine. Install Python 3, then type the line above.\n',
    )
  })

  test('a mistyped name gets the nearest', async () => {
    expect(await finished(book, 'chapter', ['1', 'countdwn'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no program “countdwn”. Did you mean “countdown”?\n',
    })
    await expect(pickRoom(book, '01-yeild')).rejects.toThrow('Did you mean “01-yield”?')
  })

  test('a name that is near to none gets the list', async () => {
    await expect(pickRoom(book, 'kitchen')).rejects.toThrow(
      'There is no chapter “kitchen”. There are: 01-yield, 02-pipelines, 03-closing.',
    )
    await expect(pick('program', 'lines', [], () => [])).rejects.toThrow('There are: none yet.')
  })

  test('an unknown option gets the usage', async () => {
    const { code, stderr } = await finished(book, 'chapter', ['--all'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Unknown option '--all'\.\n\nnpm run chapter /)
  })

  test('a mistake in the book is told with its place', async () => {
    const broken = scratch({ 'code/01-yield/odd.ts': '// Odd.\n// @exit 1\n' })
    const { code, stderr } = await finished(broken, 'chapter', ['1'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^code\/01-yield\/odd\.ts:2: [^\n]+\n {2}[^\n]+\n$/)
  })

  test('Ctrl-C ends the program and the command, with code 130', async () => {
    const command = new Command(book, 'chapter', ['1', 'waits'])
    await command.seen('waiting')
    command.interrupt()
    expect(await command.end).toEqual({ code: 130, signal: null })
    expect(command.stderr).toBe('')
    expect(command.alive).toBe(false)
  })

  test('Ctrl-C leaves a program the time to clean up', async () => {
    const command = new Command(book, 'chapter', ['1', 'cleans'])
    await command.seen('waiting')
    command.interrupt()
    expect(await command.end).toMatchObject({ code: 7 })
    expect(command.stdout).toMatch(/waiting\ncleaned\n$/)
  })
})

describe('npm run exercise', () => {
  const answer = (name: string): string => read(thisBook, `${COLLECT}/${name}.ts`)
  const collect = ['1', 'collect']
  const nothing = { solved: false, passed: 0, of: 7, hints: 0, shown: false }
  const progress = (done: object): string =>
    JSON.stringify({
      version: 2,
      exercises: { '01-yield/collect': { ...nothing, ...done } },
      drafts: {},
    })

  test.for<[string, object | undefined, RegExp]>([
    [
      'untried',
      undefined,
      /^01-yield {2}Pausing {2}0 of 1 points\n {2}· collect +Keep the result too\n\n/,
    ],
    ['tried', { passed: 2 }, / 0 of 1 points\n {2}· collect .* \(2 of 7 tests\)\n/],
    ['solved', { solved: true }, / 1 of 1 points\n {2}✓ collect .*too\n/],
    [
      'looked up',
      { solved: true, shown: true },
      / {2}✓ collect .* \(after its solution was shown\)\n/,
    ],
  ])('lists the exercises, of which one is %s', async ([, done, listed]) => {
    const book = smallBook()
    if (done) write(book, 'work/progress.json', progress(done))
    expect((await finished(book, 'exercise', [])).stdout).toMatch(listed)
  })

  test('makes the reader’s file, shows the task, runs once in a pipe, and fails', async () => {
    const book = smallBook()
    const { code, stdout, stderr } = await finished(book, 'exercise', collect)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(read(book, WORK)).toBe(answer('stub'))
    expect(stdout).toMatch(/^Keep the result too \(1 point\)\n\n/)
    expect(stdout).toContain(`Your file: ${WORK}, a copy of the stub\n`)
    expect(stdout).toContain(
      `  ✗ gives the values and the result\n      not written yet\n      at ${WORK}:9\n`,
    )
    expect(stdout).toContain('0 of 7 tests pass.\n')
    expect(JSON.parse(read(book, 'work/progress.json'))).toEqual({
      version: 2,
      exercises: {
        '01-yield/collect': { solved: false, passed: 0, of: 7, hints: 0, shown: false },
      },
      drafts: {},
    })
  })

  test('the reader’s file type-checks in its place, with what editors look for', async () => {
    const book = smallBook()
    await finished(book, 'exercise', [...collect, '--once'])
    const compiler = join(thisBook.root, 'node_modules/typescript/bin/tsc')
    const child = spawn(process.execPath, [compiler, '-p', join(book.root, 'work')])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })

  test('a solved exercise ends with code 0, and that is remembered', async () => {
    const book = smallBook()
    write(book, WORK, answer('solution'))
    const { code, stdout } = await finished(book, 'exercise', [...collect, '--once'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/All 7 tests pass\.\nSolved: 1 point\.\n$/)
    expect(JSON.parse(read(book, 'work/progress.json'))).toEqual(
      JSON.parse(progress({ solved: true, passed: 7 })),
    )
  })

  test('a wrong answer is told with what was expected, what came, and its hint', async () => {
    const book = smallBook()
    write(book, WORK, answer('wrong/two-nexts'))
    const { code, stdout } = await finished(book, 'exercise', [...collect, '--once'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      "  ✗ gives the values and the result\n      expected  { values: [ 'tea', 'toast' ], result: 'to pay: 5' }\n      received  { values: [ 'toast' ], result: undefined }\n",
    )
    expect(stdout).toContain(
      '  ✓ passes on what the generator throws after two values\n\n1 of 7 tests pass.\n',
    )
    expect(stdout).toContain('This looks familiar: You call next() twice for each value')
  })

  test('a syntax error is told with the reader’s own file and line', async () => {
    const book = smallBook()
    write(book, WORK, 'export function collect() {\n  return [1,\n}\n')
    const { code, stdout, stderr } = await finished(book, 'exercise', [...collect, '--once'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain(`${WORK}:3: SyntaxError: `)
    expect(stdout).toContain('No test could run.\n')
  })

  test('--hint gives one hint more, and the last one again', async () => {
    const book = smallBook()
    write(book, 'work/progress.json', progress({ hints: 2 }))
    const { stdout } = await finished(book, 'exercise', [...collect, '--hint'])
    expect(stdout).toMatch(/^Hint 3 of 3: Call `next\(\)` in one place only/)
    expect((await finished(book, 'exercise', [...collect, '--hint'])).stdout).toBe(stdout)
    expect(existsSync(join(book.root, WORK))).toBe(false)
  })

  test('an option that npm kept, for want of a -- before it, counts as well', async () => {
    const book = smallBook()
    const kept = { npm_config_hint: 'true', npm_config_once: '' }
    const { stdout } = await finished(book, 'exercise', collect, kept)
    expect(stdout).toMatch(/^Hint 1 of 3: /)
    const watching = new Command(book, 'exercise', collect, { npm_config_watch: 'true' })
    await watching.seen('r run again · q quit\n')
    watching.type('q')
    expect(await watching.end).toMatchObject({ code: 0 })
  })

  test('--solution shows it, and that is remembered', async () => {
    const book = smallBook()
    const { code, stdout } = await finished(book, 'exercise', [...collect, '--solution'])
    expect(code).toBe(0)
    expect(stdout).toBe(`${COLLECT}/solution.ts\n\n${answer('solution')}`)
    expect(JSON.parse(read(book, 'work/progress.json'))).toEqual(
      JSON.parse(progress({ shown: true, of: 0 })),
    )
  })

  test('a mistyped name gets the nearest', async () => {
    expect(await finished(smallBook(), 'exercise', ['1', 'colect'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no exercise “colect”. Did you mean “collect”?\n',
    })
  })

  test('an unknown option gets the usage', async () => {
    const { code, stderr } = await finished(smallBook(), 'exercise', [...collect, '--onse'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Unknown option '--onse'\.\n\nnpm run exercise /)
  })

  test('progress of another kind is told, and not overwritten', async () => {
    const book = smallBook()
    write(book, 'work/progress.json', '{ "version": 2 }')
    const { code, stderr } = await finished(book, 'exercise', [...collect, '--hint'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^work\/progress\.json: /)
    expect(read(book, 'work/progress.json')).toBe('{ "version": 2 }')
  })

  describe('while watching', () => {
    const watching = [...collect, '--watch']
    const KEYS = 'h hint · s solution · r run again · q quit\n'

    test('runs on each save, gives hints, and quits', async () => {
      const book = smallBook()
      const command = new Command(book, 'exercise', watching)
      await command.seen('0 of 7 tests pass.')
      await command.seen(KEYS)
      write(book, WORK, `console.log('step', { done: false })\n${answer('wrong/truthy')}`)
      await command.seen('step { done: false }\n')
      await command.seen('This looks familiar: You stop at the first value that counts as false.')
      await command.seen(KEYS)
      command.type('h')
      await command.seen('Hint 1 of 3: ')
      write(book, WORK, answer('solution'))
      await command.seen('All 7 tests pass.\nSolved: 1 point.')
      await command.seen(KEYS)
      command.type('r')
      await command.seen('All 7 tests pass.\n')
      command.type('q')
      expect(await command.end).toMatchObject({ code: 0 })
      expect(command.stderr).toBe('')
      expect(command.alive).toBe(false)
    })

    test('goes on after a loop without end', async () => {
      const book = smallBook()
      write(book, WORK, answer('wrong/stuck'))
      const command = new Command(book, 'exercise', watching)
      await command.seen(
        '  ✗ gives the values and the result\n      does not end: stopped after 2 s',
      )
      await command.seen('  · 6 later tests did not run\n')
      await command.seen('This looks familiar: You ask for the first step')
      await command.seen(KEYS)
      write(book, WORK, answer('solution'))
      await command.seen('All 7 tests pass.')
      command.type('q')
      expect(await command.end).toMatchObject({ code: 0 })
    })

    test('shows the solution of an unsolved exercise only when asked twice', async () => {
      const book = smallBook()
      const command = new Command(book, 'exercise', watching)
      await command.seen(KEYS)
      command.type('s')
      await command.seen('You have not solved it yet. Show the solution? y or n: ')
      command.type('n')
      await command.seen('n\n')
      command.type('y')
      command.type('h')
      await command.seen('Hint 1 of 3')
      expect(command.stdout).not.toContain('step = iterator.next()')
      command.type('s')
      await command.seen('y or n: ')
      command.type('y')
      await command.seen('step = iterator.next()')
      command.type('q')
      expect(await command.end).toMatchObject({ code: 0 })
    })

    test('Ctrl-C ends it at once with code 130, no word more, and no process left', async () => {
      const command = new Command(smallBook(), 'exercise', watching)
      await command.seen(KEYS)
      const before = command.stdout
      command.interrupt()
      expect(await command.end).toEqual({ code: 130, signal: null })
      expect({ stdout: command.stdout, stderr: command.stderr }).toEqual({
        stdout: before,
        stderr: '',
      })
      expect(command.alive).toBe(false)
    })

    test.for([
      ['Ctrl-C', 130],
      ['q', 0],
    ] as const)('%s ends it also while a test loops', async ([key, code]) => {
      const book = smallBook()
      write(
        book,
        WORK,
        "export function collect(): never { console.log('looping'); while (true); }\n",
      )
      const command = new Command(book, 'exercise', watching)
      await command.seen('looping')
      if (key === 'q') command.type(key)
      else command.interrupt()
      expect(await command.end).toEqual({ code, signal: null })
      expect(command.stderr).toBe('')
      expect(command.stdout).not.toContain('tests pass')
      expect(command.alive).toBe(false)
    })
  })
})

describe('what is remembered', () => {
  const id = '01-yield/collect'
  const verdict = (...states: ('pass' | 'fail')[]): Verdict => ({
    tests: states.map((state, index) => ({ name: `test ${index}`, state })),
  })
  const start = parseProgress('')

  test('the last run counts, but solved stays solved', () => {
    const solved = ran(start, id, verdict('pass', 'pass'))
    expect(doneOf(solved, id)).toMatchObject({ solved: true, passed: 2, of: 2 })
    const worse = ran(solved, id, verdict('pass', 'fail'))
    expect(doneOf(worse, id)).toMatchObject({ solved: true, passed: 1, of: 2 })
  })

  test('where no test could run, none passed of as many as there were', () => {
    const tried = ran(start, id, verdict('pass', 'fail'))
    const broken = ran(tried, id, { tests: [], error: { message: 'SyntaxError' } })
    expect(doneOf(broken, id)).toMatchObject({ solved: false, passed: 0, of: 2 })
  })

  test('a solution that was shown after solving does not count', () => {
    const solved = ran(start, id, verdict('pass'))
    expect(doneOf(revealed(solved, id), id).shown).toBe(false)
    const late = ran(revealed(start, id), id, verdict('pass'))
    expect(doneOf(late, id)).toMatchObject({ solved: true, shown: true })
  })

  test('one exercise says nothing of another, and what is written can be read', () => {
    const progress = hinted(ran(start, id, verdict('fail')), '02-pipelines/zip', 3)
    expect(doneOf(progress, id).hints).toBe(0)
    expect(doneOf(progress, '03-closing/none')).toEqual(doneOf(start, id))
    expect(parseProgress(writeProgress(progress))).toEqual(progress)
  })

  test('text that is no progress is told with what to do', () => {
    expect(() => parseProgress('nonsense')).toThrow(
      'work/progress.json: this is not JSON\n  Mend it, or delete it',
    )
    expect(() => parseProgress('{ "version": 1 }')).toThrow(/exercises/)
  })
})

describe('colour', () => {
  const terminal = Object.assign(new Sink(), {
    isTTY: true,
    getColorDepth: WriteStream.prototype.getColorDepth.bind(WriteStream.prototype),
  })

  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('is shown in a terminal, and not where NO_COLOR asks for none', () => {
    for (const name of ['CI', 'NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS'])
      vi.stubEnv(name, undefined)
    vi.stubEnv('TERM', 'xterm-256color')
    expect(paint('red', 'no', terminal)).not.toBe('no')
    expect(stripVTControlCharacters(paint('red', 'no', terminal))).toBe('no')
    vi.stubEnv('NO_COLOR', '1')
    expect(paint('red', 'no', terminal)).toBe('no')
  })

  test('is not written into a pipe unless it is forced', async () => {
    const book = smallBook()
    const plain = await finished(book, 'exercise', [])
    const forced = await finished(book, 'exercise', [], { FORCE_COLOR: '1' })
    expect(forced.stdout).not.toBe(plain.stdout)
    expect(stripVTControlCharacters(forced.stdout)).toBe(plain.stdout)
  })
})
