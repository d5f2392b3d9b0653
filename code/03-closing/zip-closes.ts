// The same three cases, and two more, with the zip that closes both inputs.
import { Watched } from './watched.ts'
import { zip } from './zip.ts'

// #region cases
function report(what: string, left: Watched, right: Watched) {
  console.log(what, 'left', left.returns, 'right', right.returns)
}

const [left, right] = [new Watched(), new Watched()]
for (const pair of zip(left, right)) break
report('break:        ', left, right)

const [short, long] = [new Watched(2), new Watched(9)]
for (const pair of zip(short, long));
report('shorter left: ', short, long)

const [endless, brief] = [new Watched(9), new Watched(2)]
for (const pair of zip(endless, brief));
report('shorter right:', endless, brief)
// #endregion cases

// #region never-started
const [one, other] = [new Watched(), new Watched()]
zip(one, other).return?.()
report('never started:', one, other)
// #endregion never-started
