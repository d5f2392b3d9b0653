// Timers in a sorted list: to set one moves all that come later. Counted
// beside the heap of this chapter, which moves only a branch.

import { type Choose, seeded } from '../../08-round-robin/choice.ts'

// #region list
let moves = 0

function insert(list: number[], time: number): void {
  let place = list.length
  for (; place > 0 && list[place - 1]! > time; place--) {
    list[place] = list[place - 1]!
    moves += 1
  }
  list[place] = time
}
// #endregion list

// #region heap
function rise(heap: number[], time: number): void {
  let place = heap.push(time) - 1
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (heap[parent]! <= time) return
    heap[place] = heap[parent]!
    heap[parent] = time
    moves += 1
    place = parent
  }
}
// #endregion heap

for (const set of [insert, rise])
  for (const count of [100, 1000, 10_000]) {
    const choose: Choose = seeded(1)
    const timers: number[] = []
    moves = 0
    for (let n = 0; n < count; n++) set(timers, choose(1_000_000))
    console.log(set.name, count, 'timers:', moves, 'moves')
  }
