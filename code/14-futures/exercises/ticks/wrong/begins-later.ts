// You let the async function begin later. Up to its first `await` it runs in the call, like any function.

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
  'the call is over',
  'count 1',
  'then',
  'awaits',
  'count 2',
  'returns',
  'count 3',
]
