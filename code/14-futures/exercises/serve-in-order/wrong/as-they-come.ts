// Each is served when it is there, and not in the order of the list.

export async function serveAll(
  dishes: Promise<string>[],
  serve: (dish: string) => void,
): Promise<void> {
  await Promise.all(dishes.map((dish) => dish.then(serve)))
}
