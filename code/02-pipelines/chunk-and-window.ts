// Chunks lie side by side; windows overlap.
import { chunk, window } from './stages.ts'

// #region all
console.log('chunks ', [...chunk([1, 2, 3, 4, 5], 2)])
console.log('windows', [...window([1, 2, 3, 4, 5], 2)])
// #endregion all
