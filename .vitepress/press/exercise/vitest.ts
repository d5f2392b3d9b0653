// The terminal's runner: Vitest, with one more rule of resolving. A test file is asked for as
// `test.ts?subject=work/01-yield/collect.ts`, and its './stub.ts' is then that file. One test file
// runs at a time, all those of a list of jobs on one thread.

import { resolve } from 'node:path'
import { createVitest, type TestModule, type Vite } from 'vitest/node'
import type { Report, Run } from './child.ts'
import type { Step } from './steps.ts'
import { CHAI, failure, TEST_LIMIT, unloadable, type TestResult, type Verdict } from './verdict.ts'

const MARK = '?subject='
const TSCONFIG = resolve(import.meta.dirname, '../../../tsconfig.json')

const plugin = (root: string): Vite.Plugin => ({
  name: 'exercise-subject',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './stub.ts' && importer?.includes(MARK) ? resolve(root, importer.split(MARK)[1]!) : null,
})

/** Starts Vitest without running anything. */
export async function open(root: string, report: Report): Promise<Run> {
  const vitest = await createVitest(
    {
      root,
      config: false,
      include: [],
      watch: false,
      api: false,
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
      testTimeout: TEST_LIMIT,
      chaiConfig: CHAI,
      disableConsoleIntercept: true,
      setupFiles: [resolve(import.meta.dirname, 'setup.ts')],
      env: { EXERCISE_ROOT: root },
      reporters: [
        {
          onTestModuleCollected: (module) => {
            report({ step: 'names', subject: subjectOf(module), names: names(module) })
          },
          onTestModuleEnd: (module) => {
            report({ step: 'verdict', subject: subjectOf(module), verdict: verdict(module) })
          },
        },
      ],
    },
    { server: { watch: null }, tsconfig: TSCONFIG, plugins: [plugin(root)] },
  )
  await vitest.standalone()
  const channel = new BroadcastChannel('exercise')
  channel.onmessage = ({ data }: { data: Step }) => {
    report(data)
  }
  return (jobs) => {
    for (const { subject, test } of jobs)
      for (const path of [subject, test]) vitest.invalidateFile(resolve(root, path))
    const project = vitest.getRootProject()
    const specifications = jobs.map((job) =>
      project.createSpecification(`${resolve(root, job.test)}${MARK}${job.subject}`),
    )
    void vitest.runTestSpecifications(specifications).then(() => {
      report({ step: 'done' })
    })
  }
}

const subjectOf = (module: TestModule): string => module.moduleId.split(MARK)[1]!

const names = (module: TestModule): string[] =>
  [...module.children.allTests()].map((test) => test.fullName)

function verdict(module: TestModule): Verdict {
  const subject = subjectOf(module)
  const [error] = module.errors()
  if (error) return unloadable(error, subject)
  return {
    tests: [...module.children.allTests()].map((test): TestResult => {
      const name = test.fullName
      const result = test.result()
      return result.state === 'passed'
        ? { name, state: 'pass' }
        : failure(name, result.errors?.[0], subject)
    }),
  }
}
