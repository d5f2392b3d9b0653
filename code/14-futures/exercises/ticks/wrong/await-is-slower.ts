// You let `return await` come after `return`, since there is more of it. It is the quicker one, by a tick.

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
  'returns',
  'count 3',
  'awaits',
]
