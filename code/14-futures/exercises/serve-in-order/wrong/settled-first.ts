// All errors are heard and thrown in their turn; but the first dish waits, and gets
// cold, until the last is settled.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for (const dish of await Promise.allSettled(dishes)) {
    if (dish.status === 'rejected') throw dish.reason
    serve(dish.value)
  }
}
