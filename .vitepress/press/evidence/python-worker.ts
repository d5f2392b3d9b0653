// Runs Python programs one after another, each in a namespace of its own.

import { parentPort } from 'node:worker_threads'
import { loadPyodide } from 'pyodide'
import type { Ran } from '../run.ts'

const python = await loadPyodide()

parentPort!.on('message', ({ path, text, most }: { path: string; text: string; most: number }) => {
  const said: Ran = { stdout: '', stderr: '', code: 0 }
  const keep = (name: 'stdout' | 'stderr') => (line: string) => {
    said[name] += `${line}\n`
    if (said.stdout.length + said.stderr.length > most) throw new Error('too much output')
  }
  python.setStdout({ batched: keep('stdout') })
  python.setStderr({ batched: keep('stderr') })
  parentPort!.postMessage('started')
  const namespace = python.toPy({ __name__: '__main__' }) as { destroy(): void }
  python
    .runPythonAsync(text, { globals: namespace as never, filename: path })
    .catch((error: unknown) => {
      said.code = 1
      said.stderr += withoutFramesOfThePress(error instanceof Error ? error.message : String(error))
    })
    .finally(() => {
      namespace.destroy()
      parentPort!.postMessage(said)
    })
})

/** Pyodide reports its own frames above the program's; a reader's Python does not have them. */
function withoutFramesOfThePress(report: string): string {
  return report.replace(/ {2}File "\/lib\/python[^\n]*\n(?: {4}[^\n]*\n)*/g, '')
}
