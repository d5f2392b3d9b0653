// A state machine whose state is plain data can go on from one point as
// often as one likes.

// #region all
interface Saved {
  position: 1 | 2
  cups: number
}

function step({ position, cups }: Saved, sent: number): Saved {
  return position === 1
    ? { position: 2, cups: sent }
    : { position: 2, cups: cups + sent }
}

const point = step({ position: 1, cups: 0 }, 3)
console.log(step(point, 1))
console.log(step(point, 10))
// #endregion all
