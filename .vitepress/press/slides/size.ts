// How large the code of a slide can be. An estimate: that the slide fits its frame, the browser test says.

/** What stands on a slide, below its heading. */
export interface Content {
  code: string[]
  outputs: string[]
  /** Its paragraphs, the heading among them. */
  words: string[]
  /** Terms, questions and exercises. */
  others: number
}

const SIZES = [32, 28, 25, 22] as const
const SMALLEST = 20
const WIDTH = 1184
const HEIGHT = 646

/** Pixels of the code: the largest size at which everything has room. */
export const codeSize = (content: Content): number =>
  SIZES.find((size) => fits(content, size)) ?? SMALLEST

interface Box {
  width: number
  height: number
}

function fits({ code, outputs, words, others }: Content, size: number): boolean {
  const boxes = [
    ...code.map((text) => box(text, size, { width: 54, height: 66 })),
    ...outputs.map((text) => box(text, Math.min(size, 28), { width: 48, height: 96 })),
  ]
  if (boxes.some(({ width }) => width > WIDTH)) return false
  const text = words.reduce((sum, each) => sum + Math.ceil(each.length / 74) * 42 + 16, 0)
  return rows(boxes) + text + others * 150 <= HEIGHT
}

const box = (text: string, size: number, around: Box): Box => {
  const lines = text.split('\n')
  return {
    width: Math.max(...lines.map((line) => line.length)) * size * 0.6 + around.width,
    height: lines.length * size * 1.4 + around.height,
  }
}

/** Height of boxes that stand side by side where they can. */
function rows(boxes: Box[]): number {
  let height = 0
  let row: Box = { width: 0, height: 0 }
  for (const { width, height: tall } of boxes) {
    if (row.width && row.width + 40 + width <= WIDTH)
      row = { width: row.width + 40 + width, height: Math.max(row.height, tall) }
    else {
      height += row.height
      row = { width, height: tall }
    }
  }
  return height + row.height
}
