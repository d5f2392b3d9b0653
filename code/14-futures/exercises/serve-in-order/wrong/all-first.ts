// Now nothing is served until all dishes are there, and nothing at all if one fails.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for (const dish of await Promise.all(dishes)) serve(dish)
}
