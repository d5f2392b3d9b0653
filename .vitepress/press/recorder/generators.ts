// The generator objects of a running program, as V8 keeps them: state, line and locals of each.
// A heap query finds them, since no name may lead to them; a weak map in the recorded process tells
// one from another at the next stop.
//
// V8 does not say which object a frame belongs to. But each resumption is a call of `next`, `return`
// or `throw`; so, with a look before each of those calls, no two objects begin to run between two
// looks, and the order in which they began is the order of their frames on the stack.

import type { Runtime } from 'node:inspector'
import type { Debugger } from './session.ts'
import type { Locals } from './format.ts'
import { properties } from './preview.ts'
import type { GeneratorObject } from './snapshot.ts'

interface Tracked {
  objectId: string
  object: GeneratorObject
}

/** Gives each object that it meets a number, and keeps none alive. */
const IDENTIFIER =
  '(() => { const seen = new WeakMap(); let n = 0; return (o) => seen.get(o) ?? (seen.set(o, ++n), n) })()'

export interface Reader {
  /** Index of a script among the recorded files, or undefined for another's. */
  fileOf(scriptId: string): number | undefined
  /** The locals in a list of scopes, innermost first. */
  localsOf(scopes: Runtime.PropertyDescriptor[]): Promise<Locals>
}

export class Generators {
  #to: Debugger
  #reader: Reader
  #prototype: Promise<string> | undefined
  #identify: Promise<string> | undefined
  #tracked = new Map<number, Tracked | 'foreign'>()
  #count = 0
  /** Numbers of the objects that run, outermost first. */
  #running: number[] = []

  constructor(to: Debugger, reader: Reader) {
    this.#to = to
    this.#reader = reader
  }

  /** Has the debugger pause before each resumption of a generator; gives the breakpoints' ids. */
  async pauseBeforeResuming(): Promise<Set<string>> {
    const methods = await properties(this.#to, await this.#prototypeId())
    const set = ['next', 'return', 'throw'].map((method) => {
      const objectId = methods.result.find(({ name }) => name === method)!.value!.objectId!
      return this.#to.ask<{ breakpointId: string }>('Debugger.setBreakpointOnFunctionCall', {
        objectId,
      })
    })
    return new Set((await Promise.all(set)).map(({ breakpointId }) => breakpointId))
  }

  /** Looks for generator objects that were made since the last look. */
  async find(): Promise<void> {
    const { objects } = await this.#to.ask<Runtime.QueryObjectsReturnType>('Runtime.queryObjects', {
      prototypeObjectId: await this.#prototypeId(),
    })
    const { result } = await properties(this.#to, objects.objectId!)
    for (const { value } of result) {
      if (value?.subtype !== 'generator') continue
      const identity = await this.#identity(value.objectId!)
      if (!this.#tracked.has(identity))
        this.#tracked.set(identity, await this.#track(value.objectId!))
    }
  }

  /** Forgets which objects rested: a pause of which all is told has gone by. */
  forget(): void {
    for (const tracked of this.#tracked.values())
      if (tracked !== 'foreign') tracked.object.rested = false
  }

  /** All that were found, as they are now. */
  async look(): Promise<GeneratorObject[]> {
    const own = [...this.#tracked.values()].filter((tracked) => tracked !== 'foreign')
    await Promise.all(
      own.filter(({ object }) => object.state !== 'closed').map((tracked) => this.#update(tracked)),
    )
    const running = own.filter(({ object }) => object.state === 'running')
    const now = running.map(({ object }) => object.number)
    const before = this.#running.filter((number) => now.includes(number))
    this.#running = [...new Set([...before, ...now])]
    return own.map(({ object }) => ({ ...object }))
  }

  /** Numbers of the objects that ran at the last look, outermost first. */
  get running(): readonly number[] {
    return this.#running
  }

  /** `task #2` for a generator object that is known. */
  async nameOf(objectId: string): Promise<string | undefined> {
    const tracked = this.#tracked.get(await this.#identity(objectId))
    return tracked && tracked !== 'foreign'
      ? `${tracked.object.name} #${tracked.object.number}`
      : undefined
  }

  async #track(objectId: string): Promise<Tracked | 'foreign'> {
    const internal = await this.#internal(objectId)
    const made = await properties(this.#to, internal.get('[[GeneratorFunction]]')!.objectId!)
    const place = made.internalProperties?.find(({ name }) => name === '[[FunctionLocation]]')
      ?.value?.value as { scriptId: string; lineNumber: number; columnNumber: number } | undefined
    const file = place && this.#reader.fileOf(place.scriptId)
    // A module is a generator to V8 as well; its function stands at the very start of the file.
    if (file === undefined || (place!.lineNumber === 0 && place!.columnNumber === 0))
      return 'foreign'
    const name = made.result.find((property) => property.name === 'name')?.value?.value as string
    const fn = `${file}:${place!.lineNumber + 1}:${place!.columnNumber}`
    const object: GeneratorObject = {
      number: ++this.#count,
      name: name || 'function*',
      file,
      fn,
      state: 'running',
      rested: false,
      line: 0,
      locals: {},
    }
    return { objectId, object }
  }

  async #update({ objectId, object }: Tracked): Promise<void> {
    const internal = await this.#internal(objectId)
    const before = object.state
    object.state = internal.get('[[GeneratorState]]')!.value as GeneratorObject['state']
    if (object.state === 'suspended') object.rested = true
    if (object.state !== 'suspended' || before === 'suspended') return
    object.line =
      (internal.get('[[GeneratorLocation]]')!.value as { lineNumber: number }).lineNumber + 1
    const scopes = await properties(this.#to, internal.get('[[Scopes]]')!.objectId!)
    object.locals = await this.#reader.localsOf(scopes.result)
  }

  async #internal(objectId: string): Promise<Map<string, Runtime.RemoteObject>> {
    const { internalProperties = [] } = await properties(this.#to, objectId)
    return new Map(internalProperties.flatMap(({ name, value }) => (value ? [[name, value]] : [])))
  }

  #prototypeId(): Promise<string> {
    this.#prototype ??= this.#evaluate('Object.getPrototypeOf((function*(){}).prototype)')
    return this.#prototype
  }

  async #evaluate(expression: string): Promise<string> {
    const { result } = await this.#to.ask<Runtime.EvaluateReturnType>('Runtime.evaluate', {
      expression,
    })
    return result.objectId!
  }

  async #identity(objectId: string): Promise<number> {
    this.#identify ??= this.#evaluate(IDENTIFIER)
    const { result } = await this.#to.ask<Runtime.CallFunctionOnReturnType>(
      'Runtime.callFunctionOn',
      {
        functionDeclaration: 'function (o) { return this(o) }',
        objectId: await this.#identify,
        arguments: [{ objectId }],
      },
    )
    return result.value as number
  }
}
