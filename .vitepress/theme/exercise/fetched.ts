// Files of this site that hold data; each is fetched once, and again after a failure.

const fetched = new Map<string, Promise<unknown>>()

export function jsonAt<T>(address: string): Promise<T> {
  const kept = fetched.get(address)
  if (kept) return kept as Promise<T>
  const asked = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return (await response.json()) as unknown
  })
  fetched.set(address, asked)
  asked.catch(() => fetched.delete(address))
  return asked as Promise<T>
}
