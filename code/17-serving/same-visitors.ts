// The same four visitors, and the server that this book is served by.

import { ours } from './visit.ts'
import { countVisitors } from './visitors.ts'

// #region run
countVisitors((disk, host) => ours(disk.folder('book/'), host))
// #endregion run
