// Two questions to one generator: the first walk takes everything, and the
// second finds nothing and complains of nothing.
import { accessLog } from '../access-log.ts'
import { parse } from '../hit.ts'
import { map } from '../stages.ts'

// #region all
const hits = map(accessLog(1000), parse)

const errors = hits.filter((hit) => hit.status >= 500).toArray()
const bytes = hits.reduce((sum, hit) => sum + hit.bytes, 0)
console.log('errors', errors.length, 'bytes', bytes)
// #endregion all
