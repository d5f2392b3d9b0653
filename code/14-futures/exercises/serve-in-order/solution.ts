// Each promise has a listener from the start, so no error is unheard. The loop still
// waits for them one by one, and throws the first error in its turn.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for (const dish of dishes) dish.catch(() => undefined)
  for await (const dish of dishes) serve(dish)
}
