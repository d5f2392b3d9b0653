// Who drives: the calls at the end pull, and each pull resumes the frames
// inward, one in the other, until one of them has an item.

// #region all
function* numbers() {
  for (let n = 1; ; n++) yield n
}

function* evens(items: Iterable<number>) {
  for (const item of items) if (item % 2 === 0) yield item
}

function* squares(items: Iterable<number>) {
  for (const item of items) yield item * item
}

const pipeline = squares(evens(numbers()))
console.log(pipeline.next().value)
console.log(pipeline.next().value)
// #endregion all
