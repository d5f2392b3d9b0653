// You listen to all, and then throw nothing: a dish that failed is left out, and those
// after it are served. The error belongs to the caller.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for (const dish of dishes) dish.catch(() => undefined)
  for (const dish of dishes)
    try {
      serve(await dish)
    } catch {
      continue
    }
}
