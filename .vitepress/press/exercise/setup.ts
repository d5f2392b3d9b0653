// Vitest runs this before each test file of an exercise, on the thread of the tests. It loads the
// subject first, so that a missing export is told as such, and says which test is running, for
// Vitest itself tells so in batches, and not at all while a test loops.

import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { join } from 'node:path'
import { listen } from './console.ts'
import type { Step } from './steps.ts'
import { failure, missing, unexported } from './verdict.ts'

const [test = '', subject = ''] = expect.getState().testPath?.split('?subject=') ?? []
const root = process.env['EXERCISE_ROOT']!
const channel = new BroadcastChannel('exercise')
const tell = (step: Step): void => {
  channel.postMessage(step)
}
const silence = listen((text) => {
  tell({ step: 'log', text })
})

tell({ step: 'load', subject })
const [stub, tested] = [join(test, '../stub.ts'), join(root, subject)]
const absent = missing((await import(stub)) as object, (await import(tested)) as object)
if (absent !== undefined) throw new Error(unexported(absent).error!.message)

beforeEach(({ task }) => {
  tell({ step: 'begin', subject, name: task.fullTestName })
})
afterEach(({ task }) => {
  const name = task.fullTestName
  const error = task.result?.errors?.[0]
  tell({
    step: 'end',
    subject,
    result: error ? failure(name, error, subject) : { name, state: 'pass' },
  })
})
afterAll(() => {
  silence()
  channel.close()
})
