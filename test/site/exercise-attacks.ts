// Texts that would have their tests pass without doing what is asked. None of them collects anything.

const wrong = `export const collect = (): unknown => ({ values: [], result: 'nothing' })\n`
const passed = `{ tests: [{ name: 'all', state: 'pass' }] }`

export const ATTACKS: Record<string, string> = {
  'a verdict that is printed': `console.log('All 7 tests pass.', JSON.stringify({ step: 'verdict', verdict: ${passed} }))\n${wrong}`,
  'a verdict that is posted': `for (const post of [globalThis.postMessage, Reflect.get(globalThis, 'DedicatedWorkerGlobalScope')?.prototype.postMessage])
  try { post.call(globalThis, { type: 'report', text: JSON.stringify({ step: 'verdict', verdict: ${passed} }) }) } catch {}
dispatchEvent(new MessageEvent('message', { data: { type: 'report', text: '' } }))
${wrong}`,
  'a matcher of its own': `const expect = Reflect.get(globalThis, Symbol.for('expect-global'))
const pass = () => ({ pass: true, message: () => '' })
expect.extend({ toBe: pass, toEqual: pass, toStrictEqual: pass, toThrow: pass })
${wrong}`,
  'assertions that are patched': `const expect = Reflect.get(globalThis, Symbol.for('expect-global'))
const { prototype } = expect(1).constructor
for (const name of ['toBe', 'toEqual', 'toStrictEqual', 'toThrow'])
  Object.defineProperty(prototype, name, { value() {}, configurable: true })
${wrong}`,
  'a patched Object.is': `Object.is = () => true\n${wrong}`,
  'a patched Promise.race': `Promise.race = () => Promise.resolve({ name: 'x', state: 'pass' }) as never\n${wrong}`,
  'a patched Promise': `globalThis.Promise = class extends Promise<unknown> {} as never\n${wrong}`,
  'a patched Array.prototype.push': `const { push } = Array.prototype
Array.prototype.push = function (...all) { for (const one of all) if (one?.state) one.state = 'pass'; return push.apply(this, all) }
${wrong}`,
  'a prototype that answers for all': `Object.defineProperty(Object.prototype, 'toJSON', { value() { return { ...this, state: 'pass' } }, configurable: true })\n${wrong}`,
  'a state that all objects inherit': `Object.defineProperty(Object.prototype, 'state', { value: 'pass', configurable: true, writable: true })\n${wrong}`,
  'tests of its own': `Object.assign(globalThis, { test() {}, describe() {}, it() {} })\n${wrong}`,
  'a runner found in a list of what was loaded': `for (const { name } of performance.getEntries()) {
  const found = await import(name).catch(() => ({}))
  found.test?.('mine', () => undefined)
}
${wrong}`,
  'an error that cannot be read': `export const collect = (): never => {
  throw new Proxy(new Error('x'), { get() { throw new Error('no') } })
}
`,
  'errors of no kind': `let n = 0
const odd = [null, undefined, Symbol('x'), { message: { toString() { throw 1 } } }, Object.create(null), 7n, () => 1]
export const collect = (): never => { throw odd[n++ % odd.length] }
`,
  'an end of the worker': `try { close() } catch {}\nexport const collect = (): never => { close(); return undefined as never }\n`,
}
