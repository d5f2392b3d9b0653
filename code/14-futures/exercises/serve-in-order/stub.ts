// Serves dishes in order. Mend it.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for await (const dish of dishes) serve(dish)
}
