// Whoever wants three and then three more asks one stage for both.
import { chunk, take } from './stages.ts'

// #region all
function* numbers() {
  for (let n = 1; ; n++) yield n
}

for (const three of take(chunk(numbers(), 3), 2)) console.log(three)
// #endregion all
