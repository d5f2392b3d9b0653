// Two threads and three clients.

import { serve } from '../pool.ts'

// #region all
const clients = [
  { name: 'slow', arrives: 0, holds: 30 },
  { name: 'slower', arrives: 0, holds: 50 },
  { name: 'quick', arrives: 5, holds: 1 },
]
for (const { name, arrives, begins } of serve(clients, 2))
  console.log(name, 'waits', begins - arrives)
// #endregion all
