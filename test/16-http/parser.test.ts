import { describe, expect, test } from 'vitest'
import { cases } from './cases.ts'
import { bytesOf, cut, finds } from './feed.ts'

describe('finds the same however the bytes are cut', () => {
  for (const { name, input, found } of cases)
    test(name, () => {
      const bytes = bytesOf(input)
      expect(finds([bytes])).toEqual(found)
      for (let place = 1; place < bytes.length; place++)
        if (finds(cut(bytes, [place])).join('\n') !== found.join('\n'))
          expect(finds(cut(bytes, [place])), `cut at ${place}`).toEqual(found)
      expect(finds(cut(bytes, bytes.keys())), 'byte by byte').toEqual(found)
    })
})
