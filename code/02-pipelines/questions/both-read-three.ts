// Two filters that read one variable, after it has changed.
import { filter } from '../stages.ts'

// #region all
let divisor = 2
const odd = filter([4, 5, 6, 7, 8, 9], (n) => n % divisor !== 0)
divisor = 3
const rest = filter(odd, (n) => n % divisor !== 0)
console.log([...rest])
// #endregion all
