// Four visitors of the obvious server: what they get, and what it costs.

import { countVisitors } from '../visitors.ts'
import { obvious } from './obvious.ts'

// #region run
countVisitors(obvious)
// #endregion run
