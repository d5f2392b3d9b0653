// The listener comes when the loop has come to the dish. Until then nobody listens:
// the same fault, with more words.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  for (const dish of dishes) {
    dish.catch(() => undefined)
    serve(await dish)
  }
}
