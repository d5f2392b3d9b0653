// Before the call is over nothing has been awaited but by `counts`. In the first tick `awaits` and `counts` go on,
// and `then` is called; in the second the end of `awaits` is heard. The promise that `returns` gave takes three.

export function program(log: (line: string) => void): void {
  const egg = Promise.resolve()

  async function returns(): Promise<void> {
    return egg
  }

  async function awaits(): Promise<void> {
    return await egg
  }

  async function counts(): Promise<void> {
    log('count 1')
    await undefined
    log('count 2')
    await undefined
    log('count 3')
  }

  void returns().then(() => log('returns'))
  void awaits().then(() => log('awaits'))
  void counts()
  void egg.then(() => log('then'))
  log('the call is over')
}

/** Every line that `program` logs, in order. */
export const prediction: string[] = [
  'count 1',
  'the call is over',
  'count 2',
  'then',
  'awaits',
  'count 3',
  'returns',
]
