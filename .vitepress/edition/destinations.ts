// Where things stand in a PDF that Chromium made: the page of each place that something links to. Reads
// just as much of the format as Chromium writes plainly: a list of objects, a tree of pages, and a table
// of named places. Invariant: a file that is laid out otherwise is an error, never a wrong number.

/** The number of the page, from 1, of each named place. */
export function destinations(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)(?:\bstream\b|endobj)/gm))
    objects.set(id!, body!)
  const root =
    [...objects.values()].find((body) => /\/Type \/Catalog/.test(body)) ?? fail('catalog')
  const pages = new Map(
    leaves(objects, reference(root, 'Pages')).map((id, index) => [id, index + 1]),
  )
  const places = objects.get(reference(root, 'Dests')) ?? fail('table of places')
  const found = new Map<string, number>()
  for (const [, name, page] of places.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g))
    found.set(
      name!.replace(/#([\da-fA-F]{2})/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      ),
      pages.get(page!) ?? fail(`page of ${name!}`),
    )
  if (found.size === 0) fail('place')
  return found
}

/** The pages below a node of the tree of pages, in order. */
function leaves(objects: Map<string, string>, id: string): string[] {
  const body = objects.get(id) ?? fail(`object ${id}`)
  const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1]
  if (kids === undefined) return [id]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(objects, kid!))
}

const reference = (body: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? fail(name)

function fail(what: string): never {
  throw new Error(`this PDF has no ${what} where Chromium writes it`)
}
