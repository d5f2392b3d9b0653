// An ordinary function checks at the call, and returns the generator.
import { chunk } from './stages.ts'

// #region all
try {
  const batches = chunk(['tea', 'toast'], 0)
  console.log('made')
  for (const batch of batches) console.log(batch)
} catch (error) {
  console.log('at the call:', String(error))
}
// #endregion all
