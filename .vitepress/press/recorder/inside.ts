// The recorder's half in the recorded process, on a worker: stops the main thread at every place
// where V8 can stop, and writes down what each stop shows, a line of JSON each.
//
// Nothing is stepped: a breakpoint stands at each place beforehand, so that a generator that parks
// and one that comes back are seen alike.

import { Session, type Debugger as Protocol, type Runtime } from 'node:inspector'
import { appendFileSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Debugger } from './session.ts'
import type { Locals } from './format.ts'
import { GeneratorFunctions } from './functions.ts'
import { Generators } from './generators.ts'
import { preview, properties } from './preview.ts'
import type { PausedFrame, Snapshot } from './snapshot.ts'

export interface Job {
  /** Address and text of each recorded file. */
  files: { url: string; text: string }[]
  /** Where the program's standard output goes. */
  outFile: string
  /** Where the snapshots go. */
  snapshotFile: string
  /** The process is ended after so many stops. */
  mostStops: number
}

const job = workerData as Job
const session = new Session()
session.connectToMainThread()
const to = new Debugger(session)
const functions = job.files.map(({ url, text }) => new GeneratorFunctions(url, text))
const scripts = new Map<string, number>()
/** Kind of each place, such as `call`, by script, line and column. */
const places = new Map<string, string>()
const generators = new Generators(to, {
  fileOf: (scriptId) => scripts.get(scriptId),
  localsOf: (list) =>
    localsOf(
      list.map(({ value }) => ({
        kind: value!.description!.split(' ')[0]!.toLowerCase(),
        objectId: value!.objectId!,
      })),
      false,
    ),
})
/** The line at which each module was seen last. */
const lastLines = new Map<number, number>()
let stops = 0
let outRead = 0
/** Whether code that ran since the last stop may have made a generator object. */
let mayHaveMade = true

// A session alone does not keep a worker alive.
setInterval(() => undefined, 1_000_000)
to.on('Debugger.scriptParsed', (script: Protocol.ScriptParsedEventDataType) => {
  const file = job.files.findIndex(({ url }) => url === script.url)
  if (file >= 0) scripts.set(script.scriptId, file)
})
to.on('Debugger.paused', (pause: Protocol.PausedEventDataType) => {
  stop(pause)
    .then(() => to.ask('Debugger.resume'))
    .catch((error: unknown) => {
      give(
        `the recorder failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    })
})
await to.ask('Debugger.enable')
await to.ask('Debugger.setPauseOnExceptions', { state: 'all' })
await to.ask('Debugger.setInstrumentationBreakpoint', { instrumentation: 'beforeScriptExecution' })
const resuming = await generators.pauseBeforeResuming()
parentPort!.postMessage('ready')

async function stop(pause: Protocol.PausedEventDataType): Promise<void> {
  if (pause.reason === 'instrumentation') {
    const { scriptId } = pause.data as { scriptId: string }
    if (scripts.has(scriptId)) await setBreakpoints(scriptId)
    return
  }
  if (pause.hitBreakpoints?.some((id) => resuming.has(id))) {
    await generators.look()
    return
  }
  const snapshot = await snapshotOf(pause)
  if (!snapshot) return
  if (++stops > job.mostStops)
    give(`the run is too long to record: more than ${job.mostStops} stops`)
  appendFileSync(job.snapshotFile, `${JSON.stringify(snapshot)}\n`)
}

function give(up: string): void {
  appendFileSync(job.snapshotFile, `${JSON.stringify({ failed: up })}\n`)
  process.kill(process.pid, 'SIGKILL')
}

async function setBreakpoints(scriptId: string): Promise<void> {
  const { locations } = await to.ask<Protocol.GetPossibleBreakpointsReturnType>(
    'Debugger.getPossibleBreakpoints',
    {
      start: { scriptId, lineNumber: 0, columnNumber: 0 },
    },
  )
  const lines = linesOf(scripts.get(scriptId)!)
  for (const location of locations) {
    // Behind the last line stands what Node has added; a module ends there.
    const added = location.lineNumber >= lines && location.type !== 'return'
    if (added || places.has(key(location))) continue
    places.set(key(location), location.type ?? 'statement')
    await to.ask('Debugger.setBreakpoint', { location })
  }
}

async function snapshotOf({
  callFrames,
  reason,
  data,
}: Protocol.PausedEventDataType): Promise<Snapshot | undefined> {
  const own = callFrames.filter(({ location }) => scripts.has(location.scriptId)).reverse()
  const top = own.at(-1)
  if (!top || (isOver(top) && !lastLines.has(scripts.get(top.location.scriptId)!))) return undefined
  if (mayHaveMade) await generators.find()
  const at = { line: top.location.lineNumber + 1, column: top.location.columnNumber ?? 0 }
  const file = scripts.get(top.location.scriptId)!
  const inGenerators = own.filter((frame) => isGenerator(frame)).length
  if (inGenerators > (await generators.look()).filter(({ state }) => state === 'running').length)
    await generators.find()
  const snapshot: Snapshot = {
    generators: await generators.look(),
    stack: [],
    out: printed(),
  }
  for (const frame of own) {
    const paused = await pausedFrame(frame)
    // Initialisers of fields are lines of the constructor, or of what the class stands in.
    if (INITIALISERS.has(frame.functionName)) snapshot.stack.at(-1)!.line = paused.line
    else snapshot.stack.push(paused)
  }
  number(snapshot)
  generators.forget()
  if (reason === 'exception') snapshot.thrown = await text(data as Runtime.RemoteObject)
  if (top.returnValue && !isOver(top) && !INITIALISERS.has(top.functionName))
    snapshot.returned = await text(top.returnValue)
  mayHaveMade =
    functions.some((each) => each.iterable) ||
    (places.get(key(top.location)) === 'call' && functions[file]!.mayMake(at))
  return snapshot
}

/** Says of each frame of a generator which object it belongs to. */
function number({ stack, generators: objects }: Snapshot): void {
  const frames = stack.filter(({ generator }) => generator)
  for (const [index, frame] of frames.entries()) {
    const object = objects.find(({ number }) => number === generators.running[index])
    if (object?.fn !== frame.fn) throw new Error(`no generator object is known for ${frame.name}`)
    frame.object = object.number
  }
}

async function pausedFrame(frame: Protocol.CallFrame): Promise<PausedFrame> {
  const { functionName, location, scopeChain } = frame
  const file = scripts.get(location.scriptId)!
  const at = { line: location.lineNumber + 1, column: location.columnNumber ?? 0 }
  const fn = place(frame)
  const module = fn.line === 1 && fn.column === 0
  if (module && !isOver(frame)) lastLines.set(file, at.line)
  return {
    name: module ? job.files[file]!.url.split('/').at(-1)! : functionName || 'function',
    file,
    line: isOver(frame) ? lastLines.get(file)! : at.line,
    fn: `${file}:${fn.line}:${fn.column}`,
    generator: isGenerator(frame),
    locals: await localsOf(
      scopeChain.map(({ type, object }) => ({ kind: type, objectId: object.objectId! })),
      module,
    ),
  }
}

const isGenerator = (frame: Protocol.CallFrame): boolean =>
  functions[scripts.get(frame.location.scriptId)!]!.isGenerator(place(frame))

/** What V8 calls the functions that it makes of a class's fields. */
const INITIALISERS = new Set(['<instance_members_initializer>', '<static_initializer>'])

/** Whether a module has run its last line. Where it had no line to run, nothing is told of it. */
const isOver = ({ location: { scriptId, lineNumber } }: Protocol.CallFrame): boolean =>
  lineNumber >= linesOf(scripts.get(scriptId)!)

const linesOf = (file: number): number => job.files[file]!.text.split('\n').length

interface Scope {
  /** `local`, `block`, `closure`, … as the debugger calls it. */
  kind: string
  objectId: string
}

/** Locals of a function's own scopes: those before the first that belongs to something around it. */
async function localsOf(scopes: Scope[], module: boolean): Promise<Locals> {
  const outer = scopes.findIndex(({ kind }) => OUTER.has(kind) || (kind === 'module' && !module))
  const own = scopes.slice(0, outer === -1 ? undefined : outer)
  const locals: Locals = {}
  for (const { objectId } of own.reverse()) {
    const { result } = await properties(to, objectId)
    for (const { name, value } of result)
      if (value && value.type !== 'function') locals[name] = await text(value)
  }
  return locals
}

const OUTER = new Set(['closure', 'script', 'global'])

const text = (value: Runtime.RemoteObject): Promise<string> =>
  preview(to, value, (objectId) => generators.nameOf(objectId))

function printed(): string {
  const all = readFileSync(job.outFile, 'utf8')
  const fresh = all.slice(outRead)
  outRead = all.length
  return fresh
}

/** Where a frame's function begins: line from 1, column from 0. */
function place({ functionLocation }: Protocol.CallFrame): { line: number; column: number } {
  return {
    line: (functionLocation?.lineNumber ?? 0) + 1,
    column: functionLocation?.columnNumber ?? 0,
  }
}

const key = ({ scriptId, lineNumber, columnNumber }: Protocol.Location): string =>
  `${scriptId}:${lineNumber}:${columnNumber ?? 0}`
